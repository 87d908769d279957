package org.tocsin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every application under test a database of its own: H2 in memory, or a real PostgreSQL server. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        var url =
                System.getProperty("tocsin.test.database", "h2").equals("postgresql") ? postgresql(application) : h2();
        TestPropertyValues.of("spring.datasource.url=" + url, "spring.datasource.username=" + user(url))
                .applyTo(application);
    }

    private static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";
    }

    private static String user(String url) {
        return url.startsWith("jdbc:h2") ? "sa" : "postgres";
    }

    private static String postgresql(ConfigurableApplicationContext application) {
        try {
            var server = EmbeddedPostgres.builder().start();
            application.getBeanFactory().registerSingleton("embeddedPostgres", server);
            return server.getJdbcUrl("postgres", "postgres").replace("?user=postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
