package org.tocsin.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two empty databases of the same kind, one for each contestant, on the same machine and in the same process or server. */
sealed interface Databases extends AutoCloseable {

    /** The kinds of database that Tocsin supports. */
    enum Kind {
        H2,
        POSTGRESQL;

        Databases open() {
            return this == H2 ? new H2Files() : new Postgres();
        }
    }

    /** Where a contestant keeps its rows. */
    record Place(String url, String user, String password) {

        HikariDataSource pool() {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(30);
            return new HikariDataSource(pool);
        }
    }

    Place place(String contestant);

    /** Bytes of write-ahead log since the server started; 0 where the database keeps none that can be measured. */
    long walBytes();

    @Override
    void close();

    /** H2 in files, durable at every commit, as Tocsin is shipped. */
    final class H2Files implements Databases {

        private final Path folder;

        H2Files() {
            try {
                folder = Files.createTempDirectory("tocsin-bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Place place(String contestant) {
            return new Place(
                    "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve(contestant)),
                    "sa",
                    "");
        }

        @Override
        public long walBytes() {
            return 0;
        }

        @Override
        public void close() {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(H2Files::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A real PostgreSQL with its own settings, started for the measurement. */
    final class Postgres implements Databases {

        private final EmbeddedPostgres server;

        Postgres() {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the measurement does not start", e);
            }
        }

        @Override
        public Place place(String contestant) {
            JdbcClient.create(server.getPostgresDatabase())
                    .sql("create database " + contestant)
                    .update();
            return new Place(server.getJdbcUrl("postgres", contestant), "postgres", "postgres");
        }

        @Override
        public long walBytes() {
            return JdbcClient.create(server.getPostgresDatabase())
                    .sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')")
                    .query(Long.class)
                    .single();
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
