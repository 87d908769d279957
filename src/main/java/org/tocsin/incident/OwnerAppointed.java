package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * A named person carries the incident to its conclusion from now on.
 *
 * @param subject the incident
 * @param owner the new owner
 * @param previous the owner until now
 * @param why the reason
 */
public record OwnerAppointed(String subject, String owner, String previous, String why) implements Fact {}
