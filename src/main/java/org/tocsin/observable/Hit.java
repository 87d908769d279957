package org.tocsin.observable;

import java.time.Instant;

/**
 * A case in which an observable was seen.
 *
 * @param caseId its number
 * @param title what the incident is called, or the first words of the report
 * @param path of its page
 * @param observable what was seen
 * @param at when it was seen first
 */
public record Hit(String caseId, String title, String path, Observable observable, Instant at) {}
