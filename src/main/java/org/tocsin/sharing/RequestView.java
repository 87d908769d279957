package org.tocsin.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.incident.IncidentId;

/**
 * A request to share as it stands.
 *
 * @param id its number
 * @param incident the case
 * @param state where it stands
 * @param round how often its content was fixed
 * @param asked what is asked for
 * @param copies the documents among it, as they were when they were asked for
 * @param requestedBy who asked
 * @param requestedAt when
 * @param changedBy who else had a hand in it, standing in for whoever asked
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
        List<DocumentCopy> copies,
        String requestedBy,
        Instant requestedAt,
        Set<String> changedBy,
        Optional<ReleaseVerdict> verdict,
        String verdictWhy,
        String contentHash,
        Optional<Instant> endedAt) {

    /** Whether somebody asked for it or changed it, so that another must approve. */
    public boolean isOwn(String person) {
        return people().contains(person);
    }

    /** Whoever asked for it or changed it. */
    Set<String> people() {
        return Stream.concat(Stream.of(requestedBy), changedBy.stream()).collect(Collectors.toSet());
    }
}
