package org.tocsin.lessons;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.History;
import org.tocsin.engine.PastTasks;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Register;
import org.tocsin.response.Response;
import org.tocsin.response.ResponseView;

/** Compiles the report of a review from answers, ledger and figures; nothing of it is written twice. */
@Service
@Transactional(readOnly = true)
public class ReviewReports {

    /** More similar incidents than that nobody reads. */
    public static final int MOST_SIMILAR = 5;

    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Register register;
    private final Response response;
    private final Lessons lessons;
    private final Questionnaire questionnaire;
    private final Participants participants;
    private final ImprovementDesk improvements;
    private final PastTasks tasks;
    private final History history;

    ReviewReports(
            IncidentDesk desk,
            CaseRecord record,
            Register register,
            Response response,
            Lessons lessons,
            Questionnaire questionnaire,
            Participants participants,
            ImprovementDesk improvements,
            PastTasks tasks,
            History history) {
        this.desk = desk;
        this.record = record;
        this.register = register;
        this.response = response;
        this.lessons = lessons;
        this.questionnaire = questionnaire;
        this.participants = participants;
        this.improvements = improvements;
        this.tasks = tasks;
        this.history = history;
    }

    /** The report as of now; of a running incident it holds what is known so far. */
    public ReviewReport of(IncidentId id) {
        var incident = desk.get(id);
        return new ReviewReport(
                incident,
                figures(incident),
                lessons.of(id),
                questionnaire.of(id),
                improvements.of(id),
                register.similar(incident, MOST_SIMILAR));
    }

    private ReviewFigures figures(IncidentView incident) {
        var id = incident.id();
        var work = tasks.of(id.number());
        var done = response.of(id);
        return new ReviewFigures(
                since(incident, Optional.of(incident.declaredAt())),
                since(incident, history.first(id.number(), "incident-confirmed")),
                since(incident, containedAt(done)),
                since(incident, recoveredAt(done)),
                since(incident, incident.closedAt()),
                work.done(),
                work.late(),
                severityChanges(id),
                participants.count(id));
    }

    private static Optional<Duration> since(IncidentView incident, Optional<Instant> moment) {
        return moment.map(at -> Duration.between(incident.times().detectedAt(), at));
    }

    private static Optional<Instant> containedAt(ResponseView done) {
        return first(done.control().stream()
                .filter(ResponseView.Control::isUnderControl)
                .map(ResponseView.Control::at));
    }

    private static Optional<Instant> recoveredAt(ResponseView done) {
        return first(done.recovery().stream()
                .filter(ResponseView.Recovery::isVerified)
                .map(ResponseView.Recovery::at));
    }

    private static Optional<Instant> first(Stream<Instant> moments) {
        return moments.findFirst();
    }

    private long severityChanges(IncidentId id) {
        return record.changesOf(id).stream()
                .filter(change ->
                        change.what().equals("severity") && !change.previous().isEmpty())
                .count();
    }
}
