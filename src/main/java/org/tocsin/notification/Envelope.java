package org.tocsin.notification;

/**
 * A message with what only its channel may know.
 *
 * @param message what everybody may read
 * @param address where somebody outside has it; for a colleague the directory is asked
 * @param secret what fills the text at the last moment, for the recipient alone
 * @param path of the page to which the link leads
 */
record Envelope(Message message, String address, String secret, String path) {

    private static final String PLACEHOLDER = "{receipt}";
    private static final String FORGOTTEN = "(was shown when you reported)";

    /** The message as a channel gets it; the secret only for one that nobody else reads. */
    Parcel parcel(Addressee to, String link, boolean isPersonal) {
        return new Parcel(
                message.id(),
                message.caseId(),
                message.kind(),
                to,
                message.subject(),
                isPersonal ? text() : readable().text(),
                link,
                message.createdAt());
    }

    private String text() {
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
                message.channel(),
                message.heldUntil(),
                message.createdAt(),
                message.sentAt());
    }
}
