package org.tocsin.response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;

/** Shows whoever works on the response what has been done so far, and until when control has to be decided on. */
@Component
class ResponseContext implements TaskContext {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final ResponseRecords records;

    ResponseContext(ResponseRecords records) {
        this.records = records;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        var context = new LinkedHashMap<String, Object>();
        var response = records.of(caseId);
        response.controlLimit().ifPresent(limit -> context.put("ctxControlDue", text(limit)));
        response.playbook()
                .ifPresent(playbook ->
                        context.put("ctxMeasures", WorkDone.of(response).inWords()));
        return context;
    }

    static String text(Instant at) {
        return TIME.format(at);
    }
}
