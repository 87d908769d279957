package org.tocsin.platform.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tocsin.platform.security.Problems;

/** Puts before every page what no page should have to remember. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final Problems problems;

    WebConfiguration(Problems problems) {
        this.problems = problems;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(TomcatRefusals.class.getName()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Declared());
        interceptors.addInterceptor(new ReadableInput());
        interceptors.addInterceptor(new ProblemsForPrograms(problems));
    }
}
