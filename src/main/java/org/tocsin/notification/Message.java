package org.tocsin.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A message and what became of it.
 *
 * @param id stable, also for the receiving mail server, so that a repeated delivery is recognised
 * @param caseId the case
 * @param kind what it is about, the id of a {@link NoticeKind}
 * @param recipient user id; empty for somebody outside
 * @param subject first line
 * @param text plain text
 * @param status what became of it
 * @param attempts how often delivery was tried
 * @param trouble why it was not delivered; empty otherwise
 * @param channel the channel that took it last, or that it waits for; empty when there was none
 * @param heldUntil until when it waits because nobody wants to be disturbed
 * @param createdAt when it was written
 * @param sentAt when the channel took it
 */
public record Message(
        String id,
        String caseId,
        String kind,
        String recipient,
        String subject,
        String text,
        MessageStatus status,
        int attempts,
        String trouble,
        String channel,
        Optional<Instant> heldUntil,
        Instant createdAt,
        Optional<Instant> sentAt) {

    /** Whether nobody tries any more, so that a person may have it tried again. */
    public boolean isGivenUp() {
        return status == MessageStatus.FAILED || status == MessageStatus.NOT_SENT;
    }
}
