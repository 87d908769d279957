package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a fresh Tocsin in a process of its own takes to its first page, and what memory it holds then. */
@Tag("bench")
class StartTest {

    private static final Logger LOG = LoggerFactory.getLogger(StartTest.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsItsFirstPageAfterAColdAndAWarmStart() throws IOException, InterruptedException {
        start("first start, empty database");
        start("second start, same database");
    }

    private void start(String title) throws IOException, InterruptedException {
        int port = freePort();
        Process process = process(port);
        try {
            long begin = System.nanoTime();
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isUp(port));
            double seconds = (System.nanoTime() - begin) / 1e9;
            LOG.info("{}: first page after {} s, {} MB resident", title, Math.round(seconds), resident(process));
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private Process process(int port) throws IOException {
        String url = "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder.resolve("tocsin"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.tocsin.Tocsin",
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + url)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start-%d.log".formatted(port)).toFile())
                .directory(new File(folder.toString()))
                .start();
    }

    private static boolean isUp(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/".formatted(port)))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Resident megabytes as the kernel counts them; 0 where there is no such file to read. */
    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
