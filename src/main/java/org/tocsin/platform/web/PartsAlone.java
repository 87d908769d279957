package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a part of the case page the frame of a page when somebody without script opens it by its link. */
@Configuration(proxyBeanMethods = false)
class PartsAlone implements WebMvcConfigurer, HandlerInterceptor {

    private static final String PART = "/panel";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || request.getHeader("HX-Request") != null) {
            return;
        }
        var view = answer.getViewName();
        if (view != null && view.endsWith(PART)) {
            answer.addObject("part", view);
            answer.setViewName("layout/alone");
        }
    }
}
