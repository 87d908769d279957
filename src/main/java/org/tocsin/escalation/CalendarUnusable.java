package org.tocsin.escalation;

import org.tocsin.audit.Fact;

/**
 * A clock counts every hour, because the calendar that policy names for it cannot be used.
 *
 * @param subject the case
 * @param target what the clock is of
 * @param calendar the name that policy gives
 * @param why what is wrong with it
 */
public record CalendarUnusable(String subject, String target, String calendar, String why) implements Fact {}
