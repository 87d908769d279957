package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters with characters that no person types: NUL, and the sign that stands for broken UTF-8. */
final class ReadableInput implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (unreadable(name) || Arrays.stream(values).anyMatch(ReadableInput::unreadable)) {
                throw refusal(name);
            }
        });
        return true;
    }

    private static boolean unreadable(String text) {
        return text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0;
    }

    private static ErrorResponseException refusal(String name) {
        var field = unreadable(name) ? "a field" : "'" + name + "'";
        return new ErrorResponseException(
                HttpStatus.BAD_REQUEST,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "The text of " + field + " contains characters that cannot be read"),
                null);
    }
}
