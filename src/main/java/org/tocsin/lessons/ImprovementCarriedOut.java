package org.tocsin.lessons;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * The improvement is carried out; its effect is still to be seen.
 *
 * @param subject the improvement
 * @param effectAt when its effect can be seen
 * @param why what was done and where it can be seen
 */
public record ImprovementCarriedOut(String subject, Instant effectAt, String why) implements Fact {}
