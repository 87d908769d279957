package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a page that does not declare who may call it: forgetting the declaration closes a door, never opens one. */
final class Declared implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod page && ours(page) && !declared(page)) {
            throw new AccessDeniedException("The page does not declare who may call it");
        }
        return true;
    }

    private static boolean ours(HandlerMethod page) {
        return page.getBeanType().getName().startsWith("org.tocsin.");
    }

    private static boolean declared(HandlerMethod page) {
        return page.hasMethodAnnotation(PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(page.getBeanType(), PreAuthorize.class);
    }
}
