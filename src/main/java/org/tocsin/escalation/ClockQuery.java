package org.tocsin.escalation;

import java.util.OptionalInt;

/**
 * What somebody looks for in the list of all clocks; empty texts ask for nothing.
 *
 * @param text words of the case's number and record, or of what is to be done
 * @param whose {@code mine} for the tasks that the person holds, {@code my-cases} for the cases that they own
 * @param target what is to be met, in kebab case, or {@code task} for any task
 * @param severity the class that the clock counts for, 0 while it is not known; empty for all
 * @param state {@code at-risk}, {@code missed} or {@code paused}
 * @param page counted from 0
 */
public record ClockQuery(String text, String whose, String target, OptionalInt severity, String state, int page) {}
