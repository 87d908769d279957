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
        Instant createdAt,
        Optional<Instant> sentAt) {}
