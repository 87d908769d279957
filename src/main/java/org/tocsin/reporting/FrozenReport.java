package org.tocsin.reporting;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.tocsin.audit.Sha256;
import org.tocsin.documents.Paper;

/** A paper as the text that is stored when it is approved, and what identifies that text. */
final class FrozenReport {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FrozenReport() {}

    static String textOf(Paper paper) {
        try {
            return JSON.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A paper is plain text", e);
        }
    }

    static Paper paperOf(String text) {
        try {
            return JSON.readValue(text, Paper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored of a report is no paper", e);
        }
    }

    /** SHA-256 over the UTF-8 bytes, in hexadecimal. */
    static String digestOf(String text) {
        return Sha256.hex(text);
    }
}
