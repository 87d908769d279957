package org.tocsin.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Field.Option;
import org.tocsin.engine.TaskContext;
import org.tocsin.incident.IncidentId;

/** What the forms about an event show beside their questions. */
@Component
class EventContext implements TaskContext {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_SIMILAR = 8;

    private final SecurityEvents events;
    private final PastDecisions decisions;
    private final ReportForm form;
    private final Clock clock;

    EventContext(SecurityEvents events, PastDecisions decisions, ReportForm form, Clock clock) {
        this.events = events;
        this.decisions = decisions;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return EventId.isOne(caseId)
                ? events.find(EventId.of(caseId)).map(this::context).orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> context(SecurityEvent event) {
        var report = event.report();
        var context = new LinkedHashMap<String, Object>();
        context.put("ctxEventWhat", report.what());
        context.put("ctxEventKind", kind(report));
        context.put("ctxEventWhere", report.where());
        context.put("ctxEventTimes", times(event));
        context.put("ctxTriageAdvice", advice(event.triage()));
        context.put("ctxSimilarEvents", similar(event));
        context.put("ctxFalseAlarmReason", lastReason(event));
        return context;
    }

    private String kind(EventReport report) {
        return form.inForce()
                .field("eventKind")
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.value().equals(report.kind()))
                        .findFirst())
                .map(Option::label)
                .orElse(report.kind());
    }

    private static String times(SecurityEvent event) {
        var occurred = event.report()
                .occurred()
                .map(moment -> "happened " + moment.inWords() + ", ")
                .orElse("");
        return occurred + "noticed " + event.report().detected().inWords() + ", reported "
                + Moment.at(event.reportedAt()).inWords() + " (UTC); still going on: "
                + event.report().ongoing();
    }

    private static String advice(Triage triage) {
        return triage.priority().isEmpty() ? "" : "Priority " + triage.priority() + ". " + triage.advice();
    }

    private String similar(SecurityEvent event) {
        return events.similar(event, clock.instant().minus(RECENT), MOST_SIMILAR).stream()
                .map(EventContext::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(SecurityEvent event) {
        return event.id() + ", reported " + Moment.at(event.reportedAt()).inWords()
                + event.standing()
                        .incident()
                        .map(IncidentId::number)
                        .map(n -> ", part of " + n)
                        .orElse("")
                + (event.report().where().isEmpty() ? "" : ", " + event.report().where());
    }

    private String lastReason(SecurityEvent event) {
        return decisions.latest(event.id()).map(PastDecision::why).orElse("");
    }
}
