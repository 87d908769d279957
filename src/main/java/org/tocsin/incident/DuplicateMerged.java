package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * Another case turned out to be this one, and ended.
 *
 * @param subject the case that goes on
 * @param duplicate the case that ended
 * @param why what shows that both are one
 */
public record DuplicateMerged(String subject, String duplicate, String why) implements Fact {}
