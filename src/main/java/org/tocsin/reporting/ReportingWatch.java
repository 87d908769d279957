package org.tocsin.reporting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentClosed;
import org.tocsin.incident.Phase;
import org.tocsin.incident.PhaseEntered;
import org.tocsin.incident.SeverityClass;
import org.tocsin.incident.SeverityDecided;
import org.tocsin.intake.EventAssessed;

/** Hears what changes in a case: another class or phase moves the next interim report, the end of the case ends them. */
@Component
class ReportingWatch {

    private final ReportClock due;
    private final ReportDesk desk;

    ReportingWatch(ReportClock due, ReportDesk desk) {
        this.due = due;
        this.desk = desk;
    }

    @EventListener
    void on(SeverityDecided fact) {
        var severity =
                SeverityClass.of(fact.severity()).map(SeverityClass::name).orElse("not known");
        due.severityDecided(fact.subject(), "Class " + severity);
    }

    @EventListener
    void on(PhaseEntered fact) {
        var phase = Phase.of(fact.phase());
        if (phase.isEnd()) {
            desk.end(fact.subject(), "The incident has ended");
        } else if (phase == Phase.CLOSURE) {
            due.finalReportFollows(fact.subject());
        } else {
            due.phaseEntered(fact.subject(), "Phase " + fact.phase());
        }
    }

    @EventListener
    void on(IncidentClosed fact) {
        desk.end(fact.subject(), "The incident is closed");
    }

    @EventListener
    void on(EventAssessed fact) {
        desk.end(fact.subject(), "The event is assessed");
    }
}
