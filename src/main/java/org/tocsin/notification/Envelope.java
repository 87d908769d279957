package org.tocsin.notification;

/** A message with what only its channel may know: the address, and the secret that fills its text at the last moment. */
record Envelope(Message message, String address, String secret) {

    private static final String PLACEHOLDER = "{receipt}";
    private static final String FORGOTTEN = "(was shown when you reported)";

    /** The text as the recipient reads it. */
    String text() {
        return message.text().replace(PLACEHOLDER, secret.isEmpty() ? FORGOTTEN : secret);
    }

    /** The message as everybody else may read it. */
    Message readable() {
        return new Message(
                message.id(),
                message.caseId(),
                message.kind(),
                message.recipient(),
                message.subject(),
                message.text().replace(PLACEHOLDER, FORGOTTEN),
                message.status(),
                message.attempts(),
                message.trouble(),
                message.createdAt(),
                message.sentAt());
    }
}
