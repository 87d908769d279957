package org.tocsin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * Tocsin as an installation runs it: in a Java process of its own, with its database in a folder. A Java process knows
 * engines by name, so that a second application beside that of the other tests would get in its way.
 */
public final class OwnProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final int port = freePort();

    private final Path output;

    private final Process process;

    private OwnProcess(Path folder, List<String> settings) throws IOException {
        this.output = folder.resolve("output-%d.log".formatted(port));
        this.process = new ProcessBuilder(command(folder, settings))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile())
                .start();
    }

    /** Starts it and waits for its first page. */
    public static OwnProcess start(Path folder, String... settings) throws IOException {
        var started = new OwnProcess(folder, List.of(settings));
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(50))
                .failFast(() -> !started.process.isAlive())
                .until(started::isUp);
        return started;
    }

    /** Where its pages are. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident megabytes as the kernel counts them; 0 where there is no such file to read. */
    public long residentMegabytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(Path folder, List<String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Tocsin.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("tocsin")
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"));
        command.addAll(settings);
        return command;
    }

    private boolean isUp() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/")).build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
