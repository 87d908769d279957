package org.tocsin.platform.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** Renders one template without starting the application, with the beans that templates call by name. */
class Rendering {

    static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    private final MockServletContext servletContext = new MockServletContext();
    private final MockHttpServletRequest request;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final StaticApplicationContext beans = new StaticApplicationContext();

    Rendering(String path) {
        var address = URI.create(path);
        request = new MockHttpServletRequest(servletContext, "GET", address.getPath());
        request.setQueryString(address.getQuery());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        templates.addTemplateResolver(files());
        templates.addTemplateResolver(new StringTemplateResolver());
        templates.setEnableSpringELCompiler(false);
        registerBeans();
    }

    Navigation navigation() {
        return beans.getBean(Navigation.class);
    }

    String page(String template, Map<String, ?> model) {
        var application = JakartaServletWebApplication.buildApplication(servletContext);
        var exchange = application.buildExchange(request, new MockHttpServletResponse());
        var variables = new HashMap<String, Object>(model);
        var evaluation = new ThymeleafEvaluationContext(beans, new DefaultConversionService());
        variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, evaluation);
        return templates.process(template, new WebContext(exchange, Locale.ENGLISH, variables));
    }

    String fragment(String call, Map<String, ?> model) {
        return page("<th:block th:replace=\"~{" + call + "}\"></th:block>", model);
    }

    private void registerBeans() {
        var factory = beans.getBeanFactory();
        factory.registerSingleton("navigation", new Navigation(request, destinations()));
        factory.registerSingleton("times", new Times(Clock.fixed(NOW, ZoneOffset.UTC)));
        factory.registerSingleton("words", new Words());
        factory.registerSingleton("here", new Here());
        factory.registerSingleton("fieldHelp", new FieldHelp());
        factory.registerSingleton("markdown", new Markdown());
        beans.refresh();
    }

    private static List<Destination> destinations() {
        var own = new PlatformDestinations();
        return List.of(
                own.accountDestination(),
                Destination.forEverybody(10, "Report", "/report", "Tell us"),
                new Destination(30, "Incidents", "/incidents", "The cases", Set.of(Role.ISIRT)),
                own.adminDestination(),
                own.cockpitDestination(),
                own.tasklistDestination());
    }

    private static ClassLoaderTemplateResolver files() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        resolver.setOrder(1);
        return resolver;
    }
}
