package org.tocsin.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.platform.security.Problems;

/**
 * Reads a JSON body once before anybody acts on it: whole, of bounded size and depth, real UTF-8, without NUL
 * and without half characters, an object or a list. What comes after meets no surprise.
 */
final class ReadableJson extends OncePerRequestFilter {

    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxStringLength((int) BodyLimit.PLAIN)
                    .build())
            .build();

    private final Problems problems;

    ReadableJson(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("json");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes((int) BodyLimit.PLAIN + 1);
        if (body.length > BodyLimit.PLAIN) {
            problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "The body is too large");
            return;
        }
        var wrong = body.length == 0 ? Optional.<String>empty() : wrong(body);
        if (wrong.isPresent()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, wrong.get());
            return;
        }
        chain.doFilter(new ReadBody(request, body), response);
    }

    private static Optional<String> wrong(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return read(body);
        } catch (CharacterCodingException e) {
            return Optional.of("The body is not valid UTF-8");
        } catch (IOException e) {
            return Optional.of("The body is not JSON that can be read: cut off, malformed, or nested too deeply");
        }
    }

    private static Optional<String> read(byte[] body) throws IOException {
        try (var parser = JSON.createParser(body)) {
            var first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return Optional.of("The body must be a JSON object or a list");
            }
            while (parser.nextToken() != null) {
                if (holdsWhatNobodyTypes(parser)) {
                    return Optional.of("The body contains a NUL character or half a character");
                }
            }
            return Optional.empty();
        }
    }

    private static boolean holdsWhatNobodyTypes(JsonParser parser) throws IOException {
        return (parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken() == JsonToken.FIELD_NAME)
                && parser.getText().codePoints().anyMatch(ReadableJson::cannotBeStored);
    }

    private static boolean cannotBeStored(int character) {
        return character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
