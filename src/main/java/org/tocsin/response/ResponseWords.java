package org.tocsin.response;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableWords;

/** What the table {@code playbook-selection} may name, and which targets the response has beside its tasks. */
@Component
class ResponseWords implements TableWords {

    private static final String PLAYBOOKS = "playbook-selection";
    private static final String CATEGORIES = "incident-category";

    @Override
    public Set<String> of(String decision, String column) {
        return decision.equals("response-targets") && column.equals("target")
                ? Set.of(Response.CONTROL, CrisisDesk.SITUATION_REPORT)
                : Set.of();
    }

    @Bean
    TableReference playbookOfSelection() {
        return TableReference.toProcesses(PLAYBOOKS, "playbook");
    }

    @Bean
    TableReference categoryOfSelection() {
        return TableReference.toTable(PLAYBOOKS, "category", CATEGORIES, "category");
    }

    @Bean
    TableReference subKindOfSelection() {
        return TableReference.toTable(PLAYBOOKS, "subKind", CATEGORIES, "subKind");
    }
}
