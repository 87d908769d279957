package org.tocsin.platform.security;

import org.tocsin.audit.Fact;

/**
 * Somebody changed their password.
 *
 * @param subject the person's user id
 */
record PasswordChanged(String subject) implements Fact {}
