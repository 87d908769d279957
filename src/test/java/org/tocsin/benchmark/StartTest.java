package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.OwnProcess;

/** How long a fresh Tocsin in a process of its own takes to its first page, and what memory it holds then. */
@Tag("bench")
class StartTest {

    private static final Logger LOG = LoggerFactory.getLogger(StartTest.class);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsItsFirstPageAfterAColdAndAWarmStart() throws IOException {
        start("first start, empty database");
        start("second start, same database");
    }

    private void start(String title) throws IOException {
        long begin = System.nanoTime();
        try (var tocsin = OwnProcess.start(folder, "--spring.profiles.active=demo")) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            LOG.info(
                    "{}: first page after {} s, {} MB resident",
                    title,
                    Math.round(seconds),
                    tocsin.residentMegabytes());
            assertThat(tocsin.output()).contains("Started Tocsin");
        }
    }
}
