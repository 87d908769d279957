package org.tocsin.platform.guard;

import jakarta.ws.rs.core.Response.Status;
import java.util.function.Supplier;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.RefusalStatus;

/** Turns refusals of the business into answers that a client of the engine understands, instead of a fault. */
final class Refused {

    private Refused() {}

    /** Runs what a person asked for. */
    static <T extends @Nullable Object> T translate(Supplier<T> work) {
        try {
            return work.get();
        } catch (NullValueException e) {
            throw new RestException(Status.NOT_FOUND, e, "There is no such open task; perhaps somebody completed it");
        } catch (RuntimeException e) {
            throw RefusalStatus.of(e)
                    .<RuntimeException>map(status ->
                            new RestException(Status.fromStatusCode(status.value()), e, RefusalStatus.reason(e)))
                    .orElse(e);
        }
    }

    static void translate(Runnable work) {
        translate(() -> {
            work.run();
            return true;
        });
    }

    static RestException because(String reason) {
        return new RestException(Status.BAD_REQUEST, reason);
    }
}
