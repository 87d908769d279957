package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * Somebody tried what they may not do.
 *
 * @param subject the case it was about
 * @param deed what they tried
 * @param why the rule that refused it
 */
public record AccessRefused(String subject, String deed, String why) implements Fact {}
