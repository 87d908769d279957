package org.tocsin.sharing;

import java.time.Instant;

/**
 * Law enforcement asked to keep information of a case back.
 *
 * @param why who asked, and for what
 * @param setBy who wrote it down
 * @param setAt when
 */
public record CaseHold(String why, String setBy, Instant setAt) {}
