package org.tocsin.notification;

import java.util.Locale;

/** What became of a message. */
public enum MessageStatus {
    /** Waits for its channel, possibly after attempts that failed. */
    PENDING,
    /** The channel has taken it. */
    SENT,
    /** Given up after the last attempt. */
    FAILED,
    /** Never handed to a channel: there is none, or no address; people read it on the case. */
    NOT_SENT;

    /** The stored and shown id: {@code not-sent}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with that id. */
    public static MessageStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
