package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A recipient's key must not be used any more.
 *
 * @param subject {@code recipient} with its number
 * @param fingerprint of the key
 * @param why the reason
 */
public record RecipientKeyRevoked(String subject, String fingerprint, String why) implements Fact {}
