package org.tocsin.sharing;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.incident.IncidentId;

/**
 * A request to share as it stands.
 *
 * @param id its number
 * @param incident the case
 * @param state where it stands
 * @param round how often its content was fixed
 * @param asked what is asked for
 * @param requestedBy who asked
 * @param requestedAt when
 * @param verdict what the rule said; empty before it was asked
 * @param verdictWhy why it said so
 * @param contentHash SHA-256 of what is approved; empty while nothing is fixed
 * @param endedAt when nothing was left to do
 */
public record RequestView(
        SharingId id,
        IncidentId incident,
        RequestState state,
        int round,
        Asked asked,
        String requestedBy,
        Instant requestedAt,
        Optional<ReleaseVerdict> verdict,
        String verdictWhy,
        String contentHash,
        Optional<Instant> endedAt) {}
