package org.tocsin.notification;

import java.time.Instant;

/**
 * A message as a channel gets it.
 *
 * @param id stable over all attempts, so that a receiver recognises a repetition
 * @param caseId number of the case
 * @param notice what it is about, the id of a {@link NoticeKind}
 * @param to who is to have it
 * @param subject first line, without line breaks
 * @param text the whole text; a secret in it only for a personal channel
 * @param link where the reader finds more
 * @param writtenAt when it was written
 */
public record Parcel(
        String id,
        String caseId,
        String notice,
        Addressee to,
        String subject,
        String text,
        String link,
        Instant writtenAt) {}
