package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;

/** Whatever is sent in place of what was asked for: refused at once, in one way, and nothing is changed. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableBodyTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 3;

    private static final long HUGE = 100L << 20;

    private final Clients clients;

    private final Cases cases;

    private String event = "";

    private String task = "";

    @Autowired
    UnreadableBodyTest(ApplicationContext application) {
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void anEventThatWaits() {
        event = cases.reportedEvent();
        task = cases.openTask(event, "assess-event").getId();
    }

    Stream<Arguments> jsonDoors() {
        return Stream.of("events", "scripts", "tasklist", "query")
                .flatMap(door -> bodies().filter(body -> isWrong(door, body)).map(body -> Arguments.of(door, body)));
    }

    /** A query may ask for everything. */
    private static boolean isWrong(String door, Body body) {
        return !(door.equals("query") && body.text().isEmpty());
    }

    /** Every way in which a body can fail to be what it says. */
    private static Stream<Body> bodies() {
        return Stream.of(
                new Body("cut off", "{\"eventWhat\": \"Something"),
                new Body("no JSON at all", "eventWhat=Something"),
                new Body("a text", "\"Something\""),
                new Body("a number", "42"),
                new Body("nothing", ""),
                new Body("null", "null"),
                new Body("two values", "{} {}"),
                new Body("a list", "[1, 2, 3]"),
                new Body("not UTF-8", "{\"eventWhat\": \"\u00ff\u00fe\"}", StandardCharsets.ISO_8859_1),
                new Body("another encoding", "{\"eventWhat\": \"Something\"}", StandardCharsets.UTF_16),
                new Body("NUL in a text", "{\"eventWhat\": \"\\u0000\", \"variables\": {}}"),
                new Body("NUL in a name", "{\"event\\u0000What\": \"x\"}"),
                new Body(
                        "half a character",
                        "{\"eventWhat\": \"\\ud800\", \"variables\": {\"a\": {\"value\": \"\\ud800\"}}}"),
                new Body("20,000 objects deep", deep("{\"a\":", "1", "}")),
                new Body("20,000 lists deep", deep("[", "", "]")),
                new Body("20,000 levels never closed", deep("{\"a\":", "", "")),
                new Body("a number with 10,000 digits", "{\"eventWhat\": " + "9".repeat(10_000) + "}"),
                new Body(
                        "wrong types",
                        "{\"eventWhat\": {\"a\": [1]}, \"variables\": 7, \"taskId\": {}, \"modifications\": 1}"));
    }

    private static String deep(String open, String inside, String close) {
        return open.repeat(20_000) + inside + close.repeat(20_000);
    }

    @ParameterizedTest
    @MethodSource("jsonDoors")
    void isRefusedSoon(String door, Body body) {
        var before = cases.stateOf(event);

        soon(() -> send(door, BodyPublishers.ofString(body.text(), body.charset()), "application/json"))
                .mustBeRefused(400);

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void takesNoHundredMegabytes(String door) {
        var announced = BodyPublishers.fromPublisher(endless(HUGE), HUGE);
        soon(() -> send(door, announced, "application/json")).mustBeRefused(413);

        soon(() -> send(door, endless(HUGE), "application/json")).mustBeRefused(413);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void takesNoOtherKindOfBody(String door) {
        for (var type : new String[] {"text/plain", "application/xml", "application/octet-stream", "nonsense", "*/*"}) {
            soon(() -> send(door, BodyPublishers.ofString("{}"), type)).mustBeRefused(400, 415);
        }
    }

    Stream<String> doors() {
        return Stream.of("events", "scripts", "tasklist");
    }

    @Test
    void refusesAPageWhoseFormCannotBeRead() {
        var guest = clients.stranger();
        var csrf = Clients.csrf(guest.get("/report"));

        soon(() -> guest.send("POST", "/report", "multipart/form-data", "nonsense".getBytes(StandardCharsets.UTF_8)))
                .mustBeRefused(400, 403);
        soon(() -> guest.send(
                        "POST",
                        "/report?_csrf=" + csrf,
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"eventWhat\"\r\n\r\ncut"
                                .getBytes(StandardCharsets.UTF_8)))
                .mustBeRefused(400, 403);
        soon(() -> guest.send(
                        "POST",
                        "/report",
                        "application/x-www-form-urlencoded",
                        ("_csrf=" + csrf + "&eventWhat=%FF%FE").getBytes(StandardCharsets.UTF_8)))
                .mustBeRefused(400);
        soon(() -> guest.send(
                        "POST",
                        "/report",
                        "application/x-www-form-urlencoded",
                        ("_csrf=" + csrf + "&eventWhat=%00").getBytes(StandardCharsets.UTF_8)))
                .mustBeRefused(400);
        soon(() -> guest.send("POST", "/report", "application/x-www-form-urlencoded", many(csrf)))
                .mustBeRefused(400, 403, 413);
        soon(() -> guest.send(
                        "POST", "/report", endless(HUGE), Map.of("Content-Type", "application/x-www-form-urlencoded")))
                .mustBeRefused(400, 403, 413);
        soon(() -> guest.send(
                        "POST",
                        "/report",
                        BodyPublishers.fromPublisher(endless(HUGE), HUGE),
                        Map.of("Content-Type", "multipart/form-data; boundary=x")))
                .mustBeRefused(413);
    }

    /** More fields than any form has. */
    private static byte[] many(String csrf) {
        var fields = new StringBuilder("_csrf=" + csrf);
        IntStream.range(0, 20_000)
                .forEach(number -> fields.append("&f").append(number).append("=x"));
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesAddressesThatNobodyTypes() {
        var ida = clients.browser("ida.isirt").cookies();
        var client = clients.stranger().holding(ida);
        for (var path : new String[] {
            "/incidents?page=abc",
            "/incidents?page=-1",
            "/incidents?page=99999999999999999999",
            "/incidents?q=%00",
            "/incidents?q=%FF",
            "/events?from=yesterday",
            "/events?page=0"
        }) {
            soon(() -> client.get(path)).mustBeRefused(400);
        }
        for (var path : new String[] {
            "/incidents/INC-2026-999999",
            "/incidents/nonsense",
            "/incidents/INC-2026-000001%27%20or%201=1",
            "/events/nonsense",
            "/cases/nonsense",
            "/cases/nonsense/files",
            "/incidents/nonsense/panels/assessment",
            "/incidents/nonsense/category",
            "/nowhere"
        }) {
            soon(() -> client.get(path)).mustBeRefused(400, 404);
        }
        for (var path : new String[] {"/incidents/%00", "/incidents/a%2fb", "/incidents/..%2f", "/incidents;x=1"}) {
            soon(() -> client.get(path)).mustBeRefused(400, 404);
        }
    }

    private Answer send(String door, BodyPublisher body, String type) {
        var header = Map.of("Content-Type", type);
        var scripts = Door.SCRIPTS.to("paul.poc", clients);
        var tasklist = Door.TASKLIST.to("paul.poc", clients);
        return switch (door) {
            case "events" -> clients.script("rita.reporter").send("POST", "/api/events", body, header);
            case "scripts" ->
                scripts.client().send("POST", scripts.path() + "/task/" + task + "/submit-form", body, header);
            case "tasklist" ->
                tasklist.client().send("POST", tasklist.path() + "/task/" + task + "/submit-form", body, header);
            default -> scripts.client().send("POST", scripts.path() + "/task?maxResults=5", body, header);
        };
    }

    /** A busy machine may need a second attempt; a slow application needs its time whenever it is asked. */
    private static Answer soon(Supplier<Answer> request) {
        var answer = request.get();
        for (var attempt = 1; attempt < ATTEMPTS && answer.took().compareTo(SOON) > 0; attempt++) {
            answer = request.get();
        }
        assertThat(answer.took()).describedAs(answer.toString()).isLessThan(SOON);
        return answer;
    }

    private static BodyPublisher endless(long bytes) {
        return BodyPublishers.ofInputStream(() -> new Spaces(bytes));
    }

    /**
     * What is sent.
     *
     * @param name what is wrong with it
     * @param text what it says
     * @param charset how it goes over the line
     */
    record Body(String name, String text, Charset charset) {

        Body(String name, String text) {
            this(name, text, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** So many spaces, without holding them. */
    private static final class Spaces extends InputStream {

        private long left;

        Spaces(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
