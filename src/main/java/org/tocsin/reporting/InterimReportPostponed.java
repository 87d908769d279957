package org.tocsin.reporting;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * The owner of the case has postponed the report; that is possible once.
 *
 * @param subject the case
 * @param dueAt when it is due now
 * @param previous when it was due until now
 * @param why the reason
 */
public record InterimReportPostponed(String subject, Instant dueAt, Instant previous, String why) implements Fact {}
