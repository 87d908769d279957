package org.tocsin.benchmark;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tocsin.Tocsin;

/** Tocsin as it is shipped, with the people of the demo, on a database of the measurement's choice. */
final class Application implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Traffic traffic = new Traffic();

    private Application(Databases.Place place, boolean jobs) {
        this.context = new SpringApplicationBuilder(Tocsin.class)
                .profiles("demo")
                .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(counting()))
                .properties(Map.of("server.port", "0"))
                .run(
                        "--spring.datasource.url=" + place.url(),
                        "--spring.datasource.username=" + place.user(),
                        "--spring.datasource.password=" + place.password(),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=" + jobs);
    }

    /** Started with nobody but the caller to run its jobs, as the stock engine beside it. */
    static Application on(Databases.Place place) {
        return new Application(place, false);
    }

    private BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? traffic.counted(source) : bean;
            }
        };
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    BeanFactory beans() {
        return context;
    }

    Traffic traffic() {
        return traffic;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
