package org.tocsin.incident.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.documents.BlankForm;
import org.tocsin.incident.CompleteRecord;
import org.tocsin.incident.SignOff;

/** The forms of an incident that can be printed empty. */
@Configuration(proxyBeanMethods = false)
class IncidentBlankForms {

    private static final List<String> TASKS = List.of("confirm-incident", "classify-incident", "decide-severity");

    /** Two places for an entry where there may be several. */
    @Bean
    BlankForm blankIncidentReport() {
        var headings = CompleteRecord.HEADINGS.stream()
                .flatMap(heading -> CompleteRecord.hasMany(heading) ? Stream.of(heading, heading) : Stream.of(heading));
        var signatures = Stream.of(SignOff.FORM, SignOff.FORM, SignOff.FORM);
        var forms = Stream.of(TASKS.stream(), headings, signatures)
                .flatMap(part -> part)
                .toList();
        return new BlankForm(20, "incident", "Information security incident report", forms);
    }

    @Bean
    BlankForm blankPaperNotes() {
        return new BlankForm(
                40, "notes", "Notes to be entered later", List.of("paper-note", "paper-note", "paper-note"));
    }
}
