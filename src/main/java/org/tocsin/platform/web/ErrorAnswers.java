package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** Answers what was refused before any page was reached, in the same two ways as the pages do. */
@Controller
@PreAuthorize("permitAll()")
class ErrorAnswers extends BasicErrorController {

    private static final Map<HttpStatus, String> DETAILS = Map.of(
            HttpStatus.UNAUTHORIZED, "Sign in first",
            HttpStatus.FORBIDDEN, "Your roles do not allow this",
            HttpStatus.NOT_FOUND, "There is nothing at this address",
            HttpStatus.METHOD_NOT_ALLOWED, "This address does not take requests of this kind",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of body is not taken here");

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> resolvers) {
        super(attributes, server.getError(), resolvers);
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        return super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = ProblemDetail.forStatus(status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Map.of(
                        "type", "about:blank",
                        "title", String.valueOf(problem.getTitle()),
                        "status", problem.getStatus(),
                        "detail", detail(status)));
    }

    private static String detail(HttpStatus status) {
        return status.is5xxServerError()
                ? "Something went wrong on our side; it has been logged"
                : DETAILS.getOrDefault(status, "The request cannot be understood");
    }
}
