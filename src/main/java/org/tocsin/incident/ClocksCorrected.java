package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * A time of the case was wrong and is corrected.
 *
 * @param subject the incident
 * @param times the clocks as they are now
 * @param previous the clocks until now
 * @param why the reason
 */
public record ClocksCorrected(String subject, Times times, Times previous, String why) implements Fact {}
