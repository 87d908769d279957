package org.tocsin.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.platform.security.Problems;

/** Refuses a body that announces to be larger than its kind may be, before a byte of it is read. */
final class BodyLimit extends OncePerRequestFilter {

    /** JSON, forms and anything that is no upload. */
    static final long PLAIN = 2L << 20;

    /** Models deployed to the engine. */
    static final long MODELS = 10L << 20;

    /** Files with a report or a case. */
    static final long FILES = 60L << 20;

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(
                    request,
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "At most %d MB are taken here".formatted(limit >> 20));
            return;
        }
        chain.doFilter(request, response);
    }

    private static long limit(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/")) {
            return PLAIN;
        }
        var path = request.getRequestURI();
        return path.contains("/engine-rest/") || path.contains("/camunda/") ? MODELS : FILES;
    }
}
