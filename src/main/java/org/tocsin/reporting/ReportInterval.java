package org.tocsin.reporting;

import java.time.Duration;
import java.util.List;

/**
 * What the table {@code interim-report-interval} says for a case as it stands.
 *
 * @param first how long an investigation may last without any report
 * @param next how long after one report the next is due
 * @param postponement by how much a report may be postponed, once
 * @param table the version that said so
 * @param basis where the rule comes from
 */
record ReportInterval(Duration first, Duration next, Duration postponement, int table, List<String> basis) {}
