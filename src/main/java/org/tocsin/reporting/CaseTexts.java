package org.tocsin.reporting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;

/** What the other modules tell of a case beside the questions of a form; an interim report begins with it. */
@Component
class CaseTexts {

    private final ObjectProvider<TaskContext> modules;

    CaseTexts(ObjectProvider<TaskContext> modules) {
        this.modules = modules;
    }

    Map<String, Object> of(String caseId) {
        var told = new HashMap<String, Object>();
        modules.stream()
                .filter(module -> !(module instanceof ReportContext))
                .forEach(module -> told.putAll(module.contextOf(caseId, "")));
        return told;
    }
}
