package org.tocsin.notification;

import java.util.Optional;

/**
 * A way on which messages reach people. Each has a package of its own; which exist and which is tried first is in the
 * settings.
 */
public interface Channel {

    /** Its name in settings, marks, messages and ledger. */
    String id();

    /** Whether it is configured. */
    boolean isOpen();

    /** Whether what it carries is read by the recipient alone; only then may it carry what is not for everybody. */
    boolean isPersonal();

    /** Why it cannot reach somebody, in words for the case page; empty when it can. */
    Optional<String> obstacle(Addressee to);

    /**
     * Hands over one message. The same parcel may come again when nobody knows whether it had arrived: the id tells the
     * receiver.
     *
     * @throws ChannelFailed when the message was not taken
     */
    void send(Parcel parcel);
}
