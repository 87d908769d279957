package org.tocsin.intake.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.intake.EventReport;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeSettings;
import org.tocsin.intake.ReportForm;
import org.tocsin.intake.Source;

/**
 * Where machines report. The body holds the answers of the form {@code event-report} by key, dates perhaps imprecise,
 * and {@code source}: {@code machine} unless it says {@code person} or {@code external}.
 */
@RestController
class EventApi {

    private static final String SOURCE = "source";

    private final Intake intake;
    private final ReportForm form;
    private final IntakeSettings settings;

    EventApi(Intake intake, ReportForm form, IntakeSettings settings) {
        this.intake = intake;
        this.form = form;
        this.settings = settings;
    }

    @PostMapping(path = "/api/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(EventRoles.KNOWN)
    ResponseEntity<Taken> report(@RequestBody Map<String, Object> body) {
        var receipt = intake.report(read(body));
        var number = receipt.event().number();
        return ResponseEntity.created(URI.create("/events/" + number)).body(new Taken(number, receipt.code()));
    }

    @ExceptionHandler
    ProblemDetail refused(AnswerRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setProperty("field", refused.field());
        return problem;
    }

    private EventReport read(Map<String, Object> body) {
        var answers = new LinkedHashMap<>(body);
        return form.read(answers, settings.zone(), source(answers.remove(SOURCE)));
    }

    private static Source source(@Nullable Object given) {
        if (given == null) {
            return Source.MACHINE;
        }
        return Source.of(given.toString())
                .orElseThrow(() -> new AnswerRefused(SOURCE, "This must be person, machine or external"));
    }

    /**
     * The answer to a report.
     *
     * @param event the number of the event
     * @param receipt the code under which the status can be seen, told this once only
     */
    record Taken(String event, String receipt) {}
}
