package org.tocsin.intake;

import java.util.Set;
import org.tocsin.audit.Fact;

/**
 * Only named people may see the event from now on, or everybody with a fitting role again.
 *
 * @param subject the event
 * @param restricted whether it is restricted now
 * @param people who may see it
 * @param why the reason
 */
public record EventRestricted(String subject, boolean restricted, Set<String> people, String why) implements Fact {}
