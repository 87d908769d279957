package org.tocsin.lessons;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.incident.IncidentId;

/** Shows whoever agrees improvements or approves the closure what was learnt in the last review. */
@Component
class LessonsContext implements TaskContext {

    private final Lessons lessons;

    LessonsContext(Lessons lessons) {
        this.lessons = lessons;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId)
                ? lessons.of(IncidentId.of(caseId)).stream()
                        .flatMap(review -> review.learnt().stream())
                        .findFirst()
                        .map(LessonsContext::context)
                        .orElse(Map.of())
                : Map.of();
    }

    private static Map<String, Object> context(ReviewView.Learnt learnt) {
        var text = Stream.of(
                        line("How harm was confined", learnt.harmConfined()),
                        line("Root cause", learnt.rootCause().replace('-', ' ')),
                        line("What went well", learnt.wentWell()),
                        line("What went badly", learnt.wentBadly()),
                        line("What this rests on", learnt.rationale()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Map.of("ctxLessons", text);
    }

    private static String line(String label, String text) {
        return text.isBlank() ? "" : label + ": " + text;
    }
}
