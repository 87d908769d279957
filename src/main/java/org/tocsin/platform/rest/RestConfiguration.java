package org.tocsin.platform.rest;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.platform.security.Problems;

/** Puts our answers and limits in place of the engine's, for the REST interface and for the web applications alike. */
@Configuration
class RestConfiguration {

    /** Before the security chain: nobody needs to be known to be told that 100 MB are too many. */
    private static final int BEFORE_SECURITY = -110;

    private static final int AFTER_SECURITY = -95;

    @Bean
    CamundaJerseyResourceConfig engineRest() {
        var classes = CamundaRestResources.getConfigurationClasses();
        classes.removeAll(Set.of(
                ExceptionHandler.class,
                RestExceptionHandler.class,
                ProcessEngineExceptionHandler.class,
                JsonMappingExceptionHandler.class,
                JsonParseExceptionHandler.class));
        classes.addAll(
                Set.of(EngineAnswers.class, UnreadableAnswers.OfMapping.class, UnreadableAnswers.OfParsing.class));
        return new Engine();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(problems));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadableJson> readableJson(Problems problems) {
        var filter = new FilterRegistrationBean<>(new ReadableJson(problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ListLimit> listLimit() {
        var filter = new FilterRegistrationBean<>(new ListLimit());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** Jackson's own mappers would answer before ours, in plain text. */
    private static final class Engine extends CamundaJerseyResourceConfig {

        @Override
        protected void registerCamundaRestResources() {
            registerClasses(CamundaRestResources.getResourceClasses());
            registerClasses(CamundaRestResources.getConfigurationClasses());
            register(JacksonFeature.withoutExceptionMappers());
        }
    }
}
