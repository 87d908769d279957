package org.tocsin.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that takes what is posted to it, and that can be made to refuse, to send elsewhere, or to talk without end. */
public final class HttpReceiver {

    private final List<Posted> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger visitsElsewhere = new AtomicInteger();
    private final HttpServer server;

    /**
     * What was posted.
     *
     * @param path to which it was posted
     * @param key header {@code Idempotency-Key}
     * @param timestamp header {@code X-Tocsin-Timestamp}, empty when there is none
     * @param signature header {@code X-Tocsin-Signature}, empty when there is none
     * @param headers all headers as text
     * @param body as text
     */
    public record Posted(String path, String key, String timestamp, String signature, String headers, String body) {}

    public HttpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(HttpReceiver::daemon));
        server.createContext("/", this::take);
        server.createContext("/moved", exchange -> answer(exchange, 302));
        server.createContext("/elsewhere", exchange -> {
            visitsElsewhere.incrementAndGet();
            answer(exchange, 200);
        });
        server.createContext("/endless", HttpReceiver::talk);
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** Refuses what comes next. */
    public void refuse(int letters) {
        refusals.set(letters);
    }

    /** What was taken, in the order in which it came. */
    public List<Posted> taken() {
        return List.copyOf(taken);
    }

    /** What was taken about a case. */
    public List<Posted> about(String number) {
        return taken.stream().filter(posted -> posted.body().contains(number)).toList();
    }

    public int visitsElsewhere() {
        return visitsElsewhere.get();
    }

    public void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 503);
            return;
        }
        taken.add(new Posted(
                exchange.getRequestURI().getPath(),
                header(exchange, "Idempotency-Key"),
                header(exchange, "X-Tocsin-Timestamp"),
                header(exchange, "X-Tocsin-Signature"),
                exchange.getRequestHeaders().entrySet().toString(),
                body));
        answer(exchange, 200);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Says that all is well and goes on talking until the other side hangs up. */
    private static void talk(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, 0);
        try (var answer = exchange.getResponseBody()) {
            while (true) {
                answer.write(new byte[65_536]);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "http-receiver");
        thread.setDaemon(true);
        return thread;
    }
}
