package org.tocsin.notification;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application whose channels lead to real receivers; the tests that extend this share it. */
public abstract class Mailing {

    /** Where mails arrive. */
    protected static final MailServer MAILS = new MailServer();

    static final HttpReceiver ROOM = new HttpReceiver();

    @DynamicPropertySource
    public static void channels(DynamicPropertyRegistry settings) {
        MAILS.start();
        // two applications in one Java process: the REST interface finds its engine by name
        settings.add("camunda.bpm.process-engine-name", () -> "mailing");
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", MAILS::port);
        settings.add("spring.mail.username", () -> MailServer.USER);
        settings.add("spring.mail.password", () -> MailServer.PASSWORD);
        settings.add("spring.mail.properties.mail.smtp.auth", () -> "true");
        settings.add("spring.mail.properties.mail.smtp.starttls.required", () -> "true");
        settings.add("spring.mail.properties.mail.smtp.ssl.trust", () -> "localhost");
        settings.add("tocsin.notification.plain-http", () -> "true");
        settings.add("tocsin.notification.chat.url", () -> ROOM.address("/room"));
    }
}
