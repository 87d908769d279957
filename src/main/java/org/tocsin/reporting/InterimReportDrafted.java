package org.tocsin.reporting;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * A version of the report is written and waits for a second person.
 *
 * @param subject the case
 * @param report its number
 * @param draft which version, from 1
 * @param changed the answers that differ from the version before
 * @param tlp the marking
 * @param why what it rests on
 */
public record InterimReportDrafted(
        String subject, String report, int draft, List<String> changed, String tlp, String why) implements Fact {}
