package org.tocsin.incident;

import java.time.Instant;

/**
 * An answer to a question that a process owner added to a form.
 *
 * @param form the form that asked
 * @param label the question as people read it
 * @param content the answer
 * @param by who answered
 * @param at when
 */
public record Attribute(String form, String label, String content, String by, Instant at) {}
