package org.tocsin.platform.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.tocsin.platform.RefusalStatus;

/**
 * Answers every exception of the engine's interface as problem details that still hold what the engine's own clients
 * read ({@code type}, {@code message}, {@code code}); a fault is logged and says nothing about the inside.
 */
@Provider
public final class EngineAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For the REST framework, which makes its mappers itself. */
    public EngineAnswers() {}

    @Override
    public Response toResponse(Throwable thrown) {
        var status = EngineProblem.status(thrown);
        log(thrown, status);
        return Response.status(status.value())
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(body(thrown, status))
                .build();
    }

    private static void log(Throwable thrown, HttpStatus status) {
        if (status.is5xxServerError()) {
            LOG.error("The engine's interface failed", thrown);
        } else if (!EngineProblem.speaks(thrown)) {
            LOG.debug("A request was refused", thrown);
        }
    }

    private static Map<String, Object> body(Throwable thrown, HttpStatus status) {
        var body = new LinkedHashMap<String, Object>();
        if (EngineProblem.speaks(thrown) && !status.is5xxServerError()) {
            body.putAll(engineFields(thrown));
        }
        var detail = detail(thrown, status);
        body.putIfAbsent("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("message", detail);
        RefusalStatus.refusalIn(thrown).flatMap(RefusalStatus::field).ifPresent(field -> body.put("field", field));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> engineFields(Throwable thrown) {
        var fields = ExceptionHandlerHelper.getInstance().fromException(thrown);
        return JSON.convertValue(fields, Map.class);
    }

    private static String detail(Throwable thrown, HttpStatus status) {
        if (status.is5xxServerError()) {
            return "Something went wrong on our side; it has been logged";
        }
        var refusal = RefusalStatus.refusalIn(thrown);
        if (refusal.isPresent()) {
            return RefusalStatus.reason(refusal.get());
        }
        if (!EngineProblem.speaks(thrown) || isTechnical(thrown)) {
            return status == HttpStatus.BAD_REQUEST ? "The request cannot be understood" : status.getReasonPhrase();
        }
        return Optional.ofNullable(thrown.getMessage()).orElse(status.getReasonPhrase());
    }

    /** Words about statements and classes are for the log, not for a caller. */
    private static boolean isTechnical(Throwable thrown) {
        var message = Optional.ofNullable(thrown.getMessage()).orElse("");
        return message.contains("SQL")
                || message.contains("java.")
                || (thrown instanceof RestException && thrown.getCause() instanceof NullPointerException);
    }
}
