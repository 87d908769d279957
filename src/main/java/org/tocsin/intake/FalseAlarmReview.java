package org.tocsin.intake;

import java.util.Map;

/**
 * What the response team says about an event that was taken for a false alarm.
 *
 * @param by who says it
 * @param upheld whether it is one
 * @param why the reason
 * @param attributes answers to questions that a process owner added to the form
 */
public record FalseAlarmReview(String by, boolean upheld, String why, Map<String, Object> attributes) {}
