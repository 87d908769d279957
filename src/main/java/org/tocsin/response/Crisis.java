package org.tocsin.response;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tocsin.incident.IncidentId;

/** One crisis of an incident. Its methods change it and refuse what may not be. */
@Table("response_crisis")
class Crisis {

    @Id
    private @Nullable Long id;

    private final String incident;
    private final String why;
    private final String declaredBy;
    private final Instant declaredAt;
    private String acceptedBy = "";
    private @Nullable Instant acceptedAt;
    private String outcome = "";
    private String endedBy = "";
    private String endedWhy = "";
    private @Nullable Instant endedAt;

    @Version
    private int version;

    Crisis(String incident, String why, String declaredBy, Instant declaredAt) {
        this.incident = incident;
        this.why = why;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    /** Whether it has neither been declined nor ended. */
    boolean isRunning() {
        return endedAt == null;
    }

    /** The crisis organisation leads from now on. */
    void accept(String by, Instant at) {
        mustRun();
        acceptedBy = by;
        acceptedAt = at;
    }

    /** The incident stays with its owner. */
    void decline(String by, String reason, Instant at) {
        end("declined", by, reason, at);
    }

    /** Control is regained. */
    void regainControl(String by, String evidence, Instant at) {
        mustBeLed();
        end("control-regained", by, evidence, at);
    }

    /** Refuses when the crisis organisation does not lead, or no more. */
    void mustBeLed() {
        mustRun();
        if (acceptedAt == null) {
            throw new NoCrisis(IncidentId.of(incident));
        }
    }

    private void end(String how, String by, String reason, Instant at) {
        mustRun();
        outcome = how;
        endedBy = by;
        endedWhy = reason;
        endedAt = at;
    }

    private void mustRun() {
        if (!isRunning()) {
            throw new NoCrisis(IncidentId.of(incident));
        }
    }

    /** How often it was changed; a change that somebody else overtook is refused. */
    int version() {
        return version;
    }

    /** The id of a stored crisis. */
    long key() {
        if (id == null) {
            throw new IllegalStateException("The crisis is not stored yet");
        }
        return id;
    }

    CrisisView.Course course() {
        return new CrisisView.Course(
                why,
                declaredBy,
                declaredAt,
                acceptedBy,
                Optional.ofNullable(acceptedAt),
                outcome,
                endedBy,
                endedWhy,
                Optional.ofNullable(endedAt));
    }
}
