package org.tocsin.notification.webhook;

import java.time.Clock;

/** Ways to post for tests. */
public final class SomePost {

    private SomePost() {}

    /** One that serves receivers on this machine too. */
    public static Post withoutTls() {
        return new Post(new PostSettings(true), Clock.systemUTC());
    }

    /** One as an installation has it. */
    public static Post ofAnInstallation() {
        return new Post(new PostSettings(false), Clock.systemUTC());
    }
}
