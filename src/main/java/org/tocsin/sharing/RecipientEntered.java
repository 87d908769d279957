package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A recipient is in the register from now on.
 *
 * @param subject {@code recipient} with its number
 * @param name what it is called
 * @param recipientKind what kind of recipient
 * @param ceiling the narrowest marking agreed
 * @param channel the way
 */
public record RecipientEntered(String subject, String name, String recipientKind, String ceiling, String channel)
        implements Fact {}
