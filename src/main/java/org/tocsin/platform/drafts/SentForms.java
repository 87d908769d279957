package org.tocsin.platform.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Drops the draft of a form once a page has taken it: such a page leads on, one that refuses shows the form again. */
@Configuration(proxyBeanMethods = false)
class SentForms implements WebMvcConfigurer, HandlerInterceptor {

    private final Drafts drafts;

    SentForms(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var person = request.getUserPrincipal();
        if (failure == null
                && person != null
                && wasTaken(request, response)
                && Place.isKnown(request.getRequestURI())) {
            drafts.forget(person.getName(), new Place(request.getRequestURI()));
        }
    }

    private static boolean wasTaken(HttpServletRequest request, HttpServletResponse response) {
        return HttpMethod.POST.matches(request.getMethod())
                && HttpStatusCode.valueOf(response.getStatus()).is3xxRedirection();
    }
}
