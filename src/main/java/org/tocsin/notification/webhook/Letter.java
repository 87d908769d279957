package org.tocsin.notification.webhook;

import java.net.URI;

/** Bytes on their way to somebody outside. */
public final class Letter {

    private final URI to;
    private final String secret;
    private final String key;
    private final String mediaType;
    private final byte[] body;

    /**
     * @param to the address, HTTPS
     * @param secret shared with the receiver, who checks the signature with it; empty for an unsigned letter
     * @param key the same for every attempt, so that the receiver recognises a repetition
     * @param mediaType of the body
     * @param body what is delivered
     */
    public Letter(URI to, String secret, String key, String mediaType, byte[] body) {
        this.to = to;
        this.secret = secret;
        this.key = key;
        this.mediaType = mediaType;
        this.body = body.clone();
    }

    URI to() {
        return to;
    }

    String secret() {
        return secret;
    }

    String key() {
        return key;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] body() {
        return body.clone();
    }

    /** Names nobody: an address of this kind is often a password. */
    @Override
    public String toString() {
        return "Letter " + key;
    }
}
