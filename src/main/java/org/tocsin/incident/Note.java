package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * Something written down outside a task.
 *
 * @param kind {@code note} or {@code action}
 * @param text what was seen or done
 * @param happenedAt when it happened
 * @param by who wrote it
 * @param writtenAt when it was written
 * @param paper where it comes from, when it was taken on paper and entered later
 */
public record Note(
        String kind, String text, Instant happenedAt, String by, Instant writtenAt, Optional<PaperSource> paper) {}
