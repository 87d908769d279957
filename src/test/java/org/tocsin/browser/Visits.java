package org.tocsin.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its own visitors in one browser, and lets the test fail if the console of a page complained. */
final class Visits implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Visits.class);

    private static final int PATIENCE = 20_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Visitors.class || type == EngineWork.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == EngineWork.class
                ? new EngineWork(application(test))
                : visitors(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Optional.ofNullable(test.getStore(OURS).get(Visitors.class, Visitors.class))
                .ifPresent(visitors -> leave(visitors, test));
    }

    private static void leave(Visitors visitors, ExtensionContext test) {
        test.getExecutionException()
                .ifPresent(failure -> visitors.takePictures(
                        "failed " + test.getRequiredTestMethod().getName()));
        visitors.leave();
    }

    private static Visitors visitors(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return test.getStore(OURS)
                .getOrComputeIfAbsent(
                        Visitors.class, type -> new Visitors(chromium(test), address(test)), Visitors.class);
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.launch(), Chromium.class);
    }

    private static String address(ExtensionContext test) {
        return "http://localhost:" + application(test).getEnvironment().getRequiredProperty("local.server.port");
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
