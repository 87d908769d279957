package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.platform.security.Problems;

/** A page shows what is wrong beside the field; a program that sent the same form reads problem details instead. */
final class ProblemsForPrograms implements HandlerInterceptor {

    private final Problems problems;

    ProblemsForPrograms(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && !Accepts.page(request)
                && page.getModel().get("errors") instanceof Map<?, ?> errors
                && !errors.isEmpty()) {
            answer(page, errors.entrySet().iterator().next(), status(page, response));
        }
    }

    private void answer(ModelAndView page, Map.Entry<?, ?> error, HttpStatus status) {
        page.clear();
        page.setView((model, request, response) -> problems.write(
                request,
                response,
                status,
                String.valueOf(error.getValue()),
                Optional.of(String.valueOf(error.getKey()))));
    }

    private static HttpStatus status(ModelAndView page, HttpServletResponse response) {
        return Optional.ofNullable(page.getStatus())
                .map(status -> HttpStatus.valueOf(status.value()))
                .or(() -> Optional.ofNullable(HttpStatus.resolve(response.getStatus())))
                .filter(HttpStatus::isError)
                .orElse(HttpStatus.BAD_REQUEST);
    }
}
