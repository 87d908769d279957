package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.tocsin.platform.RefusalStatus;
import org.tocsin.platform.security.Problems;

/** Answers what a page could not do: a page for people, problem details for programs, never the inside of a fault. */
@ControllerAdvice
@Order(0)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String OUR_FAULT = "Something went wrong on our side; it has been logged";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown;
        }
        var status = status(thrown);
        if (status.is5xxServerError()) {
            LOG.error("A page failed", thrown);
        }
        var detail = detail(thrown, status);
        return Accepts.page(request)
                ? new ModelAndView(
                        "problem",
                        Map.of("status", status.value(), "title", status.getReasonPhrase(), "detail", detail),
                        status)
                : new ModelAndView(program(status, detail, RefusalStatus.field(thrown)));
    }

    private View program(HttpStatus status, String detail, Optional<String> field) {
        return (model, request, response) -> problems.write(request, response, status, detail, field);
    }

    private static HttpStatus status(Exception thrown) {
        return RefusalStatus.of(thrown)
                .or(() -> ofSpring(thrown))
                .or(() -> unreadable(thrown))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Optional<HttpStatus> ofSpring(Exception thrown) {
        return thrown instanceof ErrorResponse answered
                ? Optional.ofNullable(
                        HttpStatus.resolve(answered.getStatusCode().value()))
                : Optional.empty();
    }

    private static Optional<HttpStatus> unreadable(Exception thrown) {
        if (thrown instanceof DataIntegrityViolationException) {
            return Optional.of(HttpStatus.CONFLICT);
        }
        return thrown instanceof TypeMismatchException
                        || thrown instanceof HttpMessageNotReadableException
                        || thrown instanceof BindException
                        || thrown instanceof MultipartException
                ? Optional.of(HttpStatus.BAD_REQUEST)
                : Optional.empty();
    }

    private static String detail(Exception thrown, HttpStatus status) {
        if (status.is5xxServerError()) {
            return OUR_FAULT;
        }
        if (RefusalStatus.of(thrown).isPresent()) {
            return RefusalStatus.reason(thrown);
        }
        return thrown instanceof ErrorResponse answered
                ? Optional.ofNullable(answered.getBody().getDetail()).orElse(status.getReasonPhrase())
                : "The request cannot be understood";
    }
}
