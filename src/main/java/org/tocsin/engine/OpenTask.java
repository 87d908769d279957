package org.tocsin.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user task that waits for somebody.
 *
 * @param id the engine's id, for links into Tasklist
 * @param purpose kebab case, the id of its form
 * @param name what to do, with the case's number
 * @param guidance how to do it, as the model says it, a line each; may be empty
 * @param assignee who works on it
 * @param candidateGroups roles that may take it
 * @param candidateUsers people who may take it by name (restricted cases)
 * @param created since when it waits
 * @param due until when policy wants it done
 */
public record OpenTask(
        String id,
        String purpose,
        String name,
        List<String> guidance,
        Optional<String> assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        Instant created,
        Optional<Instant> due) {}
