package org.tocsin.lessons;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Phase;

/** Learns from an incident: what it came from, what went well and badly, and what will improve. */
@Service
@Transactional
public class Lessons {

    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Reviews reviews;
    private final LearntLessons learnt;
    private final Agreements agreements;
    private final ImprovementDesk improvementDesk;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Lessons(
            IncidentDesk desk,
            CaseRecord record,
            Reviews reviews,
            LearntLessons learnt,
            Agreements agreements,
            ImprovementDesk improvementDesk,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.record = record;
        this.reviews = reviews;
        this.learnt = learnt;
        this.agreements = agreements;
        this.improvementDesk = improvementDesk;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** The review begins; after a refused closure a further round begins, and what was said before stays. */
    public void enterReview(IncidentId id) {
        desk.enterPhase(id, Phase.REVIEW);
        var previous = reviews.findFirstByIncidentOrderByRoundDesc(id.number());
        reviews.save(previous.map(review -> review.next(clock.instant()))
                .orElseGet(() -> Review.first(id.number(), clock.instant())));
    }

    /** What the response team learnt. */
    public void recordLessons(IncidentId id, LessonsLearnt said) {
        var review = currentReview(id);
        learnt.save(LearntLesson.of(review, said, user.id(), clock.instant()));
        record.stateHarmConfined(id, said.harmConfined(), said.rootCause().id());
        facts.publishEvent(new LessonsIdentified(id.number(), review.round(), said, said.rationale()));
    }

    /**
     * What will improve, one per line, each a record of its own from now on; the case then waits for its closure.
     *
     * @throws AnswerRefused when there are more lines than anybody can follow up
     */
    public void recordImprovements(IncidentId id, String improvements, String why) {
        var review = currentReview(id);
        improvementDesk.agree(id, AgreedLines.of(improvements));
        agreements.save(new Agreement(null, review.key(), improvements, why, user.id(), clock.instant()));
        record.agreeImprovements(id, improvements, why);
        desk.enterPhase(id, Phase.CLOSURE);
    }

    /** Every round of the review, the newest first. */
    @Transactional(readOnly = true)
    public List<ReviewView> of(IncidentId id) {
        return reviews.findByIncidentOrderByRoundDesc(id.number()).stream()
                .map(this::view)
                .toList();
    }

    private ReviewView view(Review review) {
        return new ReviewView(
                review.round(),
                review.enteredAt(),
                learnt.findFirstByReviewIdOrderByIdDesc(review.key()).map(LearntLesson::view),
                agreements.findFirstByReviewIdOrderByIdDesc(review.key()).map(Agreement::view));
    }

    private Review currentReview(IncidentId id) {
        return reviews.findFirstByIncidentOrderByRoundDesc(id.number())
                .orElseThrow(() -> new IllegalStateException("No review of " + id + " has begun"));
    }
}
