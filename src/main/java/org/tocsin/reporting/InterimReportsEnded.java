package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * No further interim report is due: the investigation is over, or its final report is there.
 *
 * @param subject the case
 * @param why how it ended
 */
public record InterimReportsEnded(String subject, String why) implements Fact {}
