package org.tocsin.response;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Decision;
import org.tocsin.engine.Decisions;
import org.tocsin.engine.ModelInForce;
import org.tocsin.engine.Models;
import org.tocsin.incident.IncidentView;

/** Finds the playbook for a kind of incident; there is always one, even when the table names one that is missing. */
@Component
class Playbooks {

    private static final String GENERIC = "playbook-generic";

    private final Decisions decisions;
    private final Models models;
    private final ApplicationEventPublisher facts;

    Playbooks(Decisions decisions, Models models, ApplicationEventPublisher facts) {
        this.decisions = decisions;
        this.models = models;
        this.facts = facts;
    }

    Choice choose(IncidentView incident) {
        var category = incident.category();
        var decision = decisions.decide(
                "playbook-selection", Map.of("category", category.category(), "subKind", category.subKind()));
        var playbook = find(decision.text("playbook")).orElseGet(() -> instead(incident, decision));
        return new Choice(playbook, decision.text("rationale"), source(decision));
    }

    private ModelInForce instead(IncidentView incident, Decision decision) {
        facts.publishEvent(new PlaybookMissing(incident.id().number(), decision.text("playbook"), GENERIC));
        return find(GENERIC).orElseThrow(() -> new NoPlaybook(GENERIC));
    }

    private Optional<ModelInForce> find(String id) {
        return models.inForce().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static String source(Decision decision) {
        return decision.id() + ":" + decision.version() + " " + String.join(" ", decision.rules());
    }

    /**
     * A playbook and why it fits.
     *
     * @param playbook the model that leads through the response
     * @param rationale why, as the table says
     * @param decision table, version and rule
     */
    record Choice(ModelInForce playbook, String rationale, String decision) {}
}
