package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/** A case. Its methods change it and refuse what may not be; the desk writes it down and tells the world. */
class Incident {

    private final IncidentId id;
    private final String title;
    private final Instant declaredAt;
    private Times times;
    private Phase phase = Phase.ASSESSMENT;
    private String status = "suspected";
    private String outcome = "";
    private String owner;
    private CategoryChoice category = CategoryChoice.NONE;
    private int severity;
    private String rootCause = "";
    private String harmConfined = "";
    private String improvements = "";
    private Optional<Instant> closedAt = Optional.empty();
    private boolean restricted;
    private int version;

    Incident(IncidentId id, String title, Times times, String owner, Instant declaredAt) {
        this.id = id;
        this.title = title;
        this.times = times;
        this.owner = owner;
        this.declaredAt = declaredAt;
    }

    /** Fills a case with what is stored. */
    static Incident stored(IncidentView view, int version) {
        var incident = new Incident(view.id(), view.title(), view.times(), view.owner(), view.declaredAt());
        incident.phase = view.phase();
        incident.status = view.status();
        incident.outcome = view.outcome();
        incident.category = view.category();
        incident.severity = view.severity();
        incident.rootCause = view.rootCause();
        incident.harmConfined = view.harmConfined();
        incident.improvements = view.improvements();
        incident.closedAt = view.closedAt();
        incident.restricted = view.restricted();
        incident.version = version;
        return incident;
    }

    void mustBeOpen() {
        if (phase.isEnd()) {
            throw new IncidentAlreadyClosed(id);
        }
    }

    void confirm(String newStatus) {
        mustBeOpen();
        status = newStatus;
        outcome = "";
    }

    void reject(String reason) {
        mustBeOpen();
        outcome = reason;
    }

    void endUnconfirmed(Instant at) {
        mustBeOpen();
        phase = Phase.NOT_CONFIRMED;
        closedAt = Optional.of(at);
    }

    void enter(Phase next) {
        mustBeOpen();
        phase = next;
    }

    void belongTo(String person) {
        mustBeOpen();
        owner = person;
    }

    void classify(CategoryChoice choice) {
        mustBeOpen();
        category = choice;
    }

    void rate(SeverityClass rating) {
        mustBeOpen();
        severity = rating.points();
    }

    void confineHarm(String how, String cause) {
        mustBeOpen();
        harmConfined = how;
        rootCause = cause;
    }

    void improve(String what) {
        mustBeOpen();
        improvements = what;
    }

    void correctClocks(Times corrected) {
        mustBeOpen();
        times = corrected;
    }

    void restrict(boolean only) {
        restricted = only;
    }

    void close(Instant at) {
        mustBeOpen();
        phase = Phase.CLOSED;
        outcome = "resolved";
        closedAt = Optional.of(at);
    }

    void endMerged(Instant at) {
        mustBeOpen();
        phase = Phase.CLOSED;
        outcome = "merged";
        closedAt = Optional.of(at);
    }

    void reopen() {
        if (!phase.isEnd()) {
            throw new IncidentNotClosed(id);
        }
        phase = Phase.ASSESSMENT;
        outcome = "";
        closedAt = Optional.empty();
    }

    int version() {
        return version;
    }

    IncidentView view() {
        return new IncidentView(
                id,
                title,
                phase,
                status,
                outcome,
                owner,
                category,
                severity,
                rootCause,
                harmConfined,
                improvements,
                times,
                declaredAt,
                closedAt,
                restricted);
    }
}
