package org.tocsin.reporting;

import java.time.Instant;
import java.util.List;
import org.tocsin.audit.Fact;

/**
 * The case changed, and with it the moment at which its next interim report is due.
 *
 * @param subject the case
 * @param dueAt when it is due now
 * @param previous when it was due until now
 * @param table version of the decision table that said so
 * @param basis where its rule comes from
 * @param why what changed
 */
public record InterimReportMoved(
        String subject, Instant dueAt, Instant previous, int table, List<String> basis, String why) implements Fact {}
