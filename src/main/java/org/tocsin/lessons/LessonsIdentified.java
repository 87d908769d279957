package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * The response team said what it learnt.
 *
 * @param subject the incident
 * @param round which review, counted from 1
 * @param lessons what was said
 * @param why what it rests on
 */
public record LessonsIdentified(String subject, int round, LessonsLearnt lessons, String why) implements Fact {}
