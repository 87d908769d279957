package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * What the register says of a recipient has changed.
 *
 * @param subject {@code recipient} with its number
 * @param name what it is called
 * @param recipientKind what kind of recipient
 * @param ceiling the narrowest marking agreed
 * @param channel the way
 * @param active whether anything may go there
 */
public record RecipientChanged(
        String subject, String name, String recipientKind, String ceiling, String channel, boolean active)
        implements Fact {}
