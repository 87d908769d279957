package org.tocsin.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no to a client that does not read pages; a browser is told by the error page. */
@Component
class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Refusal(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.reason());
            return;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tocsin\", Bearer");
        }
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "Sign in with a password or a personal token");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var mustChange =
                SignedIn.mustChangePassword(SecurityContextHolder.getContext().getAuthentication());
        if (!wantsPage(request)) {
            var detail = mustChange ? "Change the one-time password at /account first" : "Your roles do not allow this";
            problems.write(request, response, HttpStatus.FORBIDDEN, detail);
        } else if (mustChange) {
            response.sendRedirect(request.getContextPath() + "/account");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
