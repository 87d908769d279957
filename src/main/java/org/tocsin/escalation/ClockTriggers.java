package org.tocsin.escalation;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.CaseRestricted;
import org.tocsin.incident.IncidentClosed;
import org.tocsin.incident.IncidentConfirmed;
import org.tocsin.incident.IncidentDeclared;
import org.tocsin.incident.IncidentMerged;
import org.tocsin.incident.IncidentNotConfirmed;
import org.tocsin.incident.IncidentReopened;
import org.tocsin.incident.Phase;
import org.tocsin.incident.PhaseEntered;
import org.tocsin.incident.SeverityDecided;
import org.tocsin.intake.EventRestricted;
import org.tocsin.response.ControlAssessed;

/** Starts and ends the targets of an incident with what happens in it. */
@Component
class ClockTriggers {

    private final CaseClocks clocks;

    ClockTriggers(CaseClocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void on(IncidentDeclared fact) {
        begin(fact.subject());
    }

    @EventListener
    void on(IncidentReopened fact) {
        begin(fact.subject());
    }

    private void begin(String caseId) {
        clocks.start(caseId, CaseTarget.ACKNOWLEDGE);
        clocks.start(caseId, CaseTarget.ASSESS);
    }

    @EventListener
    void on(IncidentConfirmed fact) {
        clocks.meet(fact.subject(), CaseTarget.ACKNOWLEDGE);
        clocks.start(fact.subject(), CaseTarget.CONTAIN);
    }

    @EventListener
    void on(SeverityDecided fact) {
        clocks.meet(fact.subject(), CaseTarget.ASSESS);
        clocks.recompute(fact.subject(), fact.severity(), fact.previous(), fact.why());
    }

    @EventListener
    void on(ControlAssessed fact) {
        if (fact.isUnderControl()) {
            clocks.meet(fact.subject(), CaseTarget.CONTAIN);
        }
    }

    @EventListener
    void on(PhaseEntered fact) {
        switch (Phase.of(fact.phase())) {
            case RESPONSE -> clocks.start(fact.subject(), CaseTarget.CONTAIN);
            case REVIEW -> {
                clocks.meet(fact.subject(), CaseTarget.CONTAIN);
                clocks.start(fact.subject(), CaseTarget.REVIEW);
            }
            case CLOSURE -> clocks.meet(fact.subject(), CaseTarget.REVIEW);
            default -> {}
        }
    }

    @EventListener
    void on(IncidentNotConfirmed fact) {
        clocks.meet(fact.subject(), CaseTarget.ACKNOWLEDGE);
        clocks.meet(fact.subject(), CaseTarget.ASSESS);
        clocks.withdraw(fact.subject(), "It was no incident");
    }

    @EventListener
    void on(IncidentClosed fact) {
        clocks.withdraw(fact.subject(), "The incident is closed");
    }

    @EventListener
    void on(IncidentMerged fact) {
        clocks.withdraw(fact.subject(), "The incident was merged into " + fact.into());
    }

    @EventListener
    void on(CaseRestricted fact) {
        clocks.restrict(fact.subject(), fact.restricted());
    }

    @EventListener
    void on(EventRestricted fact) {
        clocks.restrict(fact.subject(), fact.restricted());
    }
}
