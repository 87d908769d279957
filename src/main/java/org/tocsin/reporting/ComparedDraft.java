package org.tocsin.reporting;

import java.util.List;

/**
 * A version of a report beside the one before.
 *
 * @param draft the version
 * @param compared each answer with what the version before said: of this report, or of the last one that was sent
 * @param further what was answered besides, in the version and in its review
 */
public record ComparedDraft(Draft draft, List<Compared> compared, List<FurtherAnswer> further) {}
