package org.tocsin.documents;

import java.util.Map;
import org.tocsin.audit.Fact;

/**
 * Something under a heading of a case's record is written, changed or withdrawn.
 *
 * @param subject the case
 * @param heading the form that asks
 * @param entry which entry
 * @param version which version of it
 * @param deed {@code written}, {@code changed} or {@code withdrawn}
 * @param before the answers that changed, as they were
 * @param now the answers that changed, as they are
 * @param why the reason given
 */
public record RecordChanged(
        String subject,
        String heading,
        long entry,
        int version,
        String deed,
        Map<String, String> before,
        Map<String, String> now,
        String why)
        implements Fact {}
