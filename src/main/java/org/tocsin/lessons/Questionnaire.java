package org.tocsin.lessons;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.Fact;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Field;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.policy.Targets;

/** Asks those who took part in an incident what helped, what hindered and what should change. */
@Service
@Transactional
public class Questionnaire {

    /** The form of the questions, which is the target of policy for answering them too. */
    public static final String FORM = "answer-review-questions";

    /** Nobody reads more answers than that; those who did most are asked. */
    public static final int MOST = 12;

    private static final String PART = "reviewPart";

    private final Reviews reviews;
    private final Invitations invitations;
    private final GivenAnswers answers;
    private final Participants participants;
    private final IncidentDesk desk;
    private final Targets targets;
    private final Forms forms;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Questionnaire(
            Reviews reviews,
            Invitations invitations,
            GivenAnswers answers,
            Participants participants,
            IncidentDesk desk,
            Targets targets,
            Forms forms,
            People people,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.reviews = reviews;
        this.invitations = invitations;
        this.answers = answers;
        this.participants = participants;
        this.desk = desk;
        this.targets = targets;
        this.forms = forms;
        this.people = people;
        this.user = user;
        this.clock = clock;
        this.facts = facts;
    }

    /** Asks whoever took part; in a further review only those who were not asked before. */
    public Questions invite(IncidentId id) {
        var asked = askedBefore(id);
        var chosen = participants.of(id).keySet().stream()
                .filter(person -> !asked.contains(person))
                .limit(MOST)
                .toList();
        chosen.forEach(person -> invite(currentReview(id), person));
        var dueAt = targets.dueAt(FORM, desk.get(id).severity(), clock.instant());
        tell(new ParticipantsInvited(id.number(), chosen, dueAt));
        return new Questions(chosen, dueAt);
    }

    private Set<String> askedBefore(IncidentId id) {
        return reviews.findByIncidentOrderByRoundDesc(id.number()).stream()
                .flatMap(review -> invitations.findByReviewIdOrderById(review.key()).stream())
                .map(Invitation::person)
                .collect(Collectors.toSet());
    }

    private Invitation invite(Review review, String person) {
        var part = Part.likely(people.rolesOf(person));
        return invitations.save(Invitation.of(review, person, part, clock.instant()));
    }

    /** Somebody says what helped and what hindered; kept with the words of the questions. */
    public void answer(IncidentId id, Map<String, Object> given) {
        var part = String.valueOf(given.get(PART));
        if (Part.of(part).isEmpty()) {
            throw new AnswerRefused(PART, "Please choose one of the parts offered");
        }
        var review = currentReview(id);
        var invitation = invitations
                .findByReviewIdAndPerson(review.key(), user.id())
                .orElseGet(() -> invite(review, user.id()))
                .answered(part, clock.instant());
        var kept = keep(invitations.save(invitation), given);
        tell(new ReviewQuestionsAnswered(id.number(), user.id(), part, kept));
    }

    private List<ParticipantView.Said> keep(Invitation invitation, Map<String, Object> given) {
        var form = forms.inForce(FORM);
        return given.entrySet().stream()
                .filter(answer -> !answer.getKey().equals(PART))
                .map(answer -> new GivenAnswer(
                        null,
                        invitation.key(),
                        answer.getKey(),
                        form.labelOf(answer.getKey()),
                        content(form, answer.getKey(), String.valueOf(answer.getValue()))))
                .map(answer -> answers.save(answer).view())
                .toList();
    }

    /** What was chosen is kept in the words that stood beside it. */
    private static String content(Form form, String key, String value) {
        return form.field(key).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }

    /** Answers are waited for no longer; who has not answered stays listed. */
    public void close(IncidentId id) {
        var asked = invitations.findByReviewIdOrderById(currentReview(id).key());
        var missing = asked.stream()
                .filter(invitation -> !invitation.isAnswered())
                .map(Invitation::person)
                .toList();
        tell(new ReviewQuestionsClosed(id.number(), asked.size() - missing.size(), missing));
    }

    /** Everybody who was asked in any review of the incident, with what they said. */
    @Transactional(readOnly = true)
    public List<ParticipantView> of(IncidentId id) {
        var asked = reviews.findByIncidentOrderByRoundDesc(id.number()).stream()
                .flatMap(review -> invitations.findByReviewIdOrderById(review.key()).stream())
                .toList();
        var said = answersTo(asked);
        return asked.stream()
                .map(one -> view(one, said.getOrDefault(one.key(), List.of())))
                .toList();
    }

    private Map<Long, List<GivenAnswer>> answersTo(List<Invitation> asked) {
        var keys = asked.stream().map(Invitation::key).toList();
        return keys.isEmpty()
                ? Map.of()
                : answers.findByInvitationIdInOrderById(keys).stream()
                        .collect(Collectors.groupingBy(GivenAnswer::invitationId));
    }

    private static ParticipantView view(Invitation invitation, List<GivenAnswer> said) {
        return new ParticipantView(
                invitation.person(),
                Part.of(invitation.part()).orElse(Part.SUPPORT),
                Optional.ofNullable(invitation.answeredAt()),
                said.stream().map(GivenAnswer::view).toList());
    }

    private Review currentReview(IncidentId id) {
        return reviews.findFirstByIncidentOrderByRoundDesc(id.number())
                .orElseThrow(() -> new IllegalStateException("No review of " + id + " has begun"));
    }

    private void tell(Fact fact) {
        facts.publishEvent(fact);
    }
}
