package org.tocsin.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * A link for a release; the link itself is known only to whoever it was given to.
 *
 * @param madeBy who made it
 * @param madeAt when
 * @param expiresAt until when it works
 * @param usedAt when it was used
 */
public record LinkView(String madeBy, Instant madeAt, Instant expiresAt, Optional<Instant> usedAt) {}
