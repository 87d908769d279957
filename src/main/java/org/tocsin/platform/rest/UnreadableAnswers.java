package org.tocsin.platform.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Our answer to JSON of the wrong shape. The REST framework of the web applications brings mappers of its own for
 * exactly these two exceptions, which tell the names of classes; the nearest mapper with the first priority wins.
 */
final class UnreadableAnswers {

    private static final int FIRST = 1;

    private UnreadableAnswers() {}

    /** JSON that does not fit. */
    @Provider
    @Priority(FIRST)
    public static final class OfMapping implements ExceptionMapper<JsonMappingException> {

        /** For the REST framework. */
        public OfMapping() {}

        @Override
        public Response toResponse(JsonMappingException thrown) {
            return new EngineAnswers().toResponse(thrown);
        }
    }

    /** What is no JSON. */
    @Provider
    @Priority(FIRST)
    public static final class OfParsing implements ExceptionMapper<JsonParseException> {

        /** For the REST framework. */
        public OfParsing() {}

        @Override
        public Response toResponse(JsonParseException thrown) {
            return new EngineAnswers().toResponse(thrown);
        }
    }
}
