package org.tocsin.lessons;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.IncidentId;

/** An agreed improvement. Its methods change it and refuse what may not be; the desk tells the world. */
@Table("lessons_improvement")
class Improvement {

    /** Said to whoever wants to verify their own work. */
    static final String FOUR_EYES = "Whoever owns an improvement or carried it out cannot verify its effect";

    private static final Duration FURTHEST = Duration.ofDays(3_653);

    @Id
    private final String number;

    private final String incident;
    private final String text;
    private final String agreedBy;
    private final Instant agreedAt;
    private String state = ImprovementState.AGREED.id();
    private String changes = "";
    private String owner = "";
    private String unit = "";
    private @Nullable Instant dueAt;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant effectAt;
    private String carriedOutBy = "";
    private String conclusion = "";
    private @Nullable Instant endedAt;

    @Version
    private int version;

    Improvement(String number, String incident, String text, String agreedBy, Instant agreedAt) {
        this.number = number;
        this.incident = incident;
        this.text = text;
        this.agreedBy = agreedBy;
        this.agreedAt = agreedAt;
    }

    /** It is to be carried out by somebody, until then. Refuses a date that has passed. */
    void plan(WhatChanges what, String person, String personsUnit, DueDay due, Instant now) {
        mustBe(ImprovementState.AGREED);
        mustBeAhead("improvementDueAt", due, now);
        changes = what.id();
        owner = person;
        unit = personsUnit;
        beDue(due);
        enter(ImprovementState.IN_PROGRESS);
    }

    /** Somebody else carries it out from now on; answers who it was before. */
    String handOver(String person, String personsUnit) {
        mustBe(ImprovementState.IN_PROGRESS, ImprovementState.REJECTION_PROPOSED, ImprovementState.CARRIED_OUT);
        var previous = owner;
        owner = person;
        unit = personsUnit;
        return previous;
    }

    /** It is to be carried out until another date; answers the one before. Refuses a date that has passed. */
    LocalDate moveDue(DueDay due, Instant now) {
        mustBe(ImprovementState.IN_PROGRESS, ImprovementState.REJECTION_PROPOSED);
        mustBeAhead("newDueAt", due, now);
        var previous = dueDay();
        beDue(due);
        return previous;
    }

    /** It is done; its effect can be seen from then on. */
    void carryOut(String by, Instant effectFrom) {
        mustBe(ImprovementState.IN_PROGRESS);
        carriedOutBy = by;
        effectAt = effectFrom;
        enter(ImprovementState.CARRIED_OUT);
    }

    /** Its owner would give it up. */
    void proposeRejection() {
        mustBe(ImprovementState.IN_PROGRESS);
        enter(ImprovementState.REJECTION_PROPOSED);
    }

    /** It is carried out all the same. */
    void declineRejection() {
        mustBe(ImprovementState.REJECTION_PROPOSED);
        enter(ImprovementState.IN_PROGRESS);
    }

    /** It is given up. Refuses an empty reason. */
    void reject(String why, Instant at) {
        mustBe(ImprovementState.AGREED, ImprovementState.REJECTION_PROPOSED);
        if (why.isBlank()) {
            throw new AnswerRefused("rejectionRationale", "Please say why it is rejected");
        }
        end(ImprovementState.REJECTED, why, at);
    }

    /** Whether somebody may say that it works: neither its owner nor whoever carried it out. */
    boolean mayBeVerifiedBy(String person) {
        return !person.equals(owner) && !person.equals(carriedOutBy);
    }

    /** It works, as somebody else has seen. */
    void beEffective(String by, String evidence, Instant at) {
        mustBeVerifiedByAnother(by);
        end(ImprovementState.EFFECTIVE, evidence, at);
    }

    /** It does not work, and is to be carried out better until then. */
    void beIneffective(String by, DueDay due, Instant now) {
        mustBeVerifiedByAnother(by);
        mustBeAhead("effectNewDueAt", due, now);
        beDue(due);
        enter(ImprovementState.IN_PROGRESS);
    }

    ImprovementView view() {
        return new ImprovementView(
                ImprovementId.of(number),
                IncidentId.of(incident),
                text,
                ImprovementState.of(state),
                Optional.of(changes).filter(kind -> !kind.isEmpty()).map(WhatChanges::of),
                owner,
                unit,
                Optional.ofNullable(dueAt),
                Optional.ofNullable(dueOn),
                Optional.ofNullable(effectAt),
                carriedOutBy,
                conclusion,
                agreedBy,
                agreedAt,
                Optional.ofNullable(endedAt));
    }

    /** How often it was changed; a change that somebody else overtook is refused. */
    int version() {
        return version;
    }

    private void mustBeVerifiedByAnother(String by) {
        mustBe(ImprovementState.CARRIED_OUT);
        if (!mayBeVerifiedBy(by)) {
            throw new IllegalStateException(FOUR_EYES);
        }
    }

    private void mustBe(ImprovementState... expected) {
        var now = ImprovementState.of(state);
        if (Arrays.stream(expected).noneMatch(now::equals)) {
            throw new ImprovementMovedOn(ImprovementId.of(number), now);
        }
    }

    private static void mustBeAhead(String field, DueDay due, Instant now) {
        if (!due.end().isAfter(now)) {
            throw new AnswerRefused(field, "The due date must lie in the future");
        }
        if (due.end().isAfter(now.plus(FURTHEST))) {
            throw new AnswerRefused(field, "The due date must lie within the next ten years");
        }
    }

    private void beDue(DueDay due) {
        dueAt = due.end();
        dueOn = due.day();
    }

    private LocalDate dueDay() {
        if (dueOn == null) {
            throw new IllegalStateException(number + " has no due date");
        }
        return dueOn;
    }

    private void enter(ImprovementState next) {
        state = next.id();
    }

    private void end(ImprovementState last, String why, Instant at) {
        conclusion = why;
        endedAt = at;
        enter(last);
    }
}
