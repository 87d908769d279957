package org.tocsin.lessons;

import java.time.Instant;
import java.util.List;

/**
 * Who is asked in a review, and until when answers are waited for.
 *
 * @param people user ids; nobody twice
 * @param dueAt when the review goes on without those who have not answered
 */
public record Questions(List<String> people, Instant dueAt) {}
