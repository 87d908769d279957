package org.tocsin.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tocsin.platform.RefusalStatus;
import org.xml.sax.SAXException;

/** Finds the answer that an exception of the engine deserves; the engine's own answer to most of them is 500. */
final class EngineProblem {

    private static final int DEEPEST = 8;

    private static final Map<Class<?>, HttpStatus> KNOWN = Map.of(
            AuthorizationException.class, HttpStatus.FORBIDDEN,
            NotFoundException.class, HttpStatus.NOT_FOUND,
            NullValueException.class, HttpStatus.NOT_FOUND,
            TaskAlreadyClaimedException.class, HttpStatus.CONFLICT,
            SuspendedEntityInteractionException.class, HttpStatus.CONFLICT);

    /** What the engine's resources throw over input that they did not expect. */
    private static final Set<Class<?>> NOT_UNDERSTOOD = Set.of(
            JsonProcessingException.class,
            SAXException.class,
            ModelParseException.class,
            NullPointerException.class,
            ClassCastException.class,
            IllegalArgumentException.class,
            UnsupportedOperationException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class);

    private EngineProblem() {}

    static HttpStatus status(Throwable thrown) {
        return status(thrown, 0).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Whether the exception's own words are meant for the caller. */
    static boolean speaks(Throwable thrown) {
        return thrown instanceof RestException || thrown instanceof ProcessEngineException;
    }

    private static Optional<HttpStatus> status(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return Optional.empty();
        }
        return own(thrown).or(() -> status(thrown.getCause(), depth + 1)).or(() -> fallback(thrown));
    }

    private static Optional<HttpStatus> own(Throwable thrown) {
        if (thrown instanceof RestException rest) {
            return Optional.ofNullable(rest.getStatus())
                    .map(status -> HttpStatus.valueOf(status.getStatusCode()))
                    .filter(status -> !status.is5xxServerError());
        }
        if (thrown instanceof WebApplicationException web) {
            return Optional.ofNullable(HttpStatus.resolve(web.getResponse().getStatus()));
        }
        return RefusalStatus.of(thrown)
                .or(() -> first(KNOWN, thrown))
                .or(() -> badRequest(thrown))
                .or(() -> badData(thrown));
    }

    private static Optional<HttpStatus> first(Map<Class<?>, HttpStatus> known, Throwable thrown) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(thrown))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<HttpStatus> badRequest(Throwable thrown) {
        return thrown instanceof BadUserRequestException
                        || thrown instanceof ParseException
                        || NOT_UNDERSTOOD.stream().anyMatch(type -> type.isInstance(thrown))
                ? Optional.of(HttpStatus.BAD_REQUEST)
                : Optional.empty();
    }

    /** SQL states 22 and 23: a value that no column takes, or one that is there already. */
    private static Optional<HttpStatus> badData(Throwable thrown) {
        if (!(thrown instanceof SQLException sql) || sql.getSQLState() == null) {
            return Optional.empty();
        }
        if (sql.getSQLState().startsWith("22")) {
            return Optional.of(HttpStatus.BAD_REQUEST);
        }
        return sql.getSQLState().startsWith("23") ? Optional.of(HttpStatus.CONFLICT) : Optional.empty();
    }

    /** The engine says plain "ProcessEngineException" to nearly every request that makes no sense. */
    private static Optional<HttpStatus> fallback(Throwable thrown) {
        return thrown.getClass() == ProcessEngineException.class && thrown.getCause() == null
                ? Optional.of(HttpStatus.BAD_REQUEST)
                : Optional.empty();
    }
}
