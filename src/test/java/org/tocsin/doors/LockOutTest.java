package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.tocsin.ProcessTest;

/** Guessing is slow, and it is slow for whoever guesses, not for the person whose password is guessed. */
@ProcessTest
class LockOutTest {

    private static final int SOMEBODY_ELSEWHERE = 2;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clients clients;

    private final int port;

    @Autowired
    LockOutTest(ApplicationContext application, Environment environment) {
        this.clients = new Clients(application);
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void slowsWhoeverGuesses() throws IOException {
        for (var guess = 0; guess < 4; guess++) {
            assertThat(attempt(SOMEBODY_ELSEWHERE, "hanna.hr", "guess-" + guess))
                    .isEqualTo(401);
        }

        assertThat(attempt(SOMEBODY_ELSEWHERE, "hanna.hr", "guess")).isEqualTo(429);
        assertThat(attempt(SOMEBODY_ELSEWHERE, "hanna.hr", Clients.PASSWORD))
                .describedAs("not even looked at")
                .isEqualTo(429);
        assertThat(attempt(SOMEBODY_ELSEWHERE, "HANNA.HR", "guess"))
                .describedAs("the same in other letters")
                .isEqualTo(429);
    }

    @Test
    void locksNobodyElseOut() throws IOException {
        for (var guess = 0; guess < 6; guess++) {
            attempt(SOMEBODY_ELSEWHERE, "lena.legal", "guess-" + guess);
        }

        clients.script("lena.legal").get("/engine-rest/task/count").mustSucceed();
        clients.signedIn("lena.legal", Clients.PASSWORD).get("/account").mustSucceed();
    }

    @Test
    void letsThePersonInAgainAfterTheLongestWait() throws IOException {
        for (var guess = 0; guess < 8; guess++) {
            attempt(3, "tom.top", "guess-" + guess);
        }
        assertThat(attempt(3, "tom.top", Clients.PASSWORD)).isEqualTo(429);

        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(LONGEST).plusSeconds(1)));
        assertThat(attempt(3, "tom.top", Clients.PASSWORD)).isEqualTo(200);
    }

    /** From an address of one's own, which the client of the other tests cannot choose. */
    private int attempt(int from, String person, String password) throws IOException {
        var pair = Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        try (var line = new Socket(local(1), port, local(from), 0)) {
            line.getOutputStream()
                    .write(("GET /engine-rest/task/count HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Basic " + pair + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    private static InetAddress local(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }
}
