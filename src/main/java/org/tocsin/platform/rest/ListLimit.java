package org.tocsin.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks for the largest page that the engine gives where a client named none; the engine would refuse the request. */
final class ListLimit extends OncePerRequestFilter {

    private static final String LARGEST_PAGE = "maxResults=2000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        var bounded = query != null && query.contains("maxResults=");
        chain.doFilter(bounded ? request : new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            var query = super.getQueryString();
            return isEmpty(query) ? LARGEST_PAGE : query + "&" + LARGEST_PAGE;
        }

        private static boolean isEmpty(@Nullable String query) {
            return query == null || query.isEmpty();
        }
    }
}
