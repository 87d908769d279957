package org.tocsin.incident;

import java.util.List;

/**
 * What one person did in a case.
 *
 * @param person user id
 * @param tasks the tasks that they completed, in the order in which they did; a task as often as they did it
 */
public record Contribution(String person, List<String> tasks) {}
