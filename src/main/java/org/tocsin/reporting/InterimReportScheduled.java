package org.tocsin.reporting;

import java.time.Instant;
import java.util.List;
import org.tocsin.audit.Fact;

/**
 * The next interim report of a case is due at that moment.
 *
 * @param subject the case
 * @param dueAt when
 * @param table version of the decision table that said so
 * @param basis where its rule comes from
 */
public record InterimReportScheduled(String subject, Instant dueAt, int table, List<String> basis) implements Fact {}
