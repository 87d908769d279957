package org.tocsin.reporting;

import java.time.Instant;

/**
 * The answer to a question that a process owner added to a form of interim reports.
 *
 * @param version of the report that it belongs to, from 1
 * @param form the id of the form that asks
 * @param question as people read it
 * @param text what was answered, in the words of the form
 * @param by who answered
 * @param at when
 */
public record FurtherAnswer(int version, String form, String question, String text, String by, Instant at) {}
