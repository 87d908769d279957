package org.tocsin.lessons;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** What the table {@code improvement-policy} may ask for. */
@Component
class ImprovementPolicyWords implements TableWords {

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals("improvement-policy") && column.equals("improvementChanges")
                ? Arrays.stream(WhatChanges.values()).map(WhatChanges::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
