package org.tocsin.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom the distribution list named for a report.
 *
 * @param person user id
 * @param namedAs by which words of the table: roles, {@code owner}, {@code reporter}
 * @param toldAt when they were told that it is there; empty until then
 */
public record NamedRecipient(String person, String namedAs, Optional<Instant> toldAt) {}
