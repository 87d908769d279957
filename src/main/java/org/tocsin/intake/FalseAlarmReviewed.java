package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * The response team has looked at a false alarm.
 *
 * @param subject the event
 * @param upheld whether it is one
 * @param by who looked
 * @param why the reason
 */
public record FalseAlarmReviewed(String subject, boolean upheld, String by, String why) implements Fact {}
