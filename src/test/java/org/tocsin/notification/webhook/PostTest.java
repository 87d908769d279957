package org.tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.notification.HttpReceiver;

/** What leaves for somebody outside is signed, goes where it was addressed and nowhere else, and waits for nobody. */
class PostTest {

    private static final String SECRET = "a secret shared with them";

    private static final HttpReceiver RECEIVER = new HttpReceiver();

    @AfterAll
    static void hangUp() {
        RECEIVER.stop();
    }

    @Test
    void isSignedOverTimeAndContent() throws GeneralSecurityException {
        var now = Instant.parse("2026-05-01T08:00:00Z");
        var post = new Post(new PostSettings(true), Clock.fixed(now, ZoneOffset.UTC));

        post.send(letter("/signed", SECRET));

        var posted = RECEIVER.taken().stream()
                .filter(letter -> letter.path().equals("/signed"))
                .findFirst()
                .orElseThrow();
        assertThat(posted.key()).isEqualTo("the-key");
        assertThat(posted.timestamp()).isEqualTo(String.valueOf(now.getEpochSecond()));
        assertThat(posted.signature()).isEqualTo("v1=" + hmac(posted.timestamp() + "." + posted.body()));
    }

    @Test
    void isNotSignedWithoutASecret() {
        SomePost.withoutTls().send(letter("/unsigned", ""));

        assertThat(RECEIVER.taken())
                .filteredOn(letter -> letter.path().equals("/unsigned"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.signature()).isEmpty());
    }

    @Test
    void followsNoRedirect() {
        var failed = failure(SomePost.withoutTls(), RECEIVER.address("/moved"));

        assertThat(failed).hasMessageContaining("redirects are not followed");
        assertThat(failed.isUncertain()).isFalse();
        assertThat(RECEIVER.visitsElsewhere()).isZero();
    }

    @Test
    void listensToNoEndlessAnswer() {
        var begin = System.nanoTime();

        SomePost.withoutTls().send(letter("/endless", SECRET));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    @Timeout(60)
    void isUncertainWhenNobodyAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var failed = failure(
                    SomePost.withoutTls(), URI.create("http://localhost:" + silent.getLocalPort() + "/a-password"));

            assertThat(failed.isUncertain()).isTrue();
            assertThat(failed).message().doesNotContain("a-password", "localhost");
        }
    }

    @Test
    void isCertainWhenTheReceiverRefuses() {
        RECEIVER.refuse(1);

        assertThat(failure(SomePost.withoutTls(), RECEIVER.address("/refusing")).isUncertain())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/a",
                "ftp://hooks.example.org/a",
                "file:///etc/passwd",
                "https://user:password@hooks.example.org/a",
                "https:///a",
                "mailto:a@example.org",
                "https://localhost/a",
                "https://127.0.0.1/a",
                "https://[::1]/a",
                "https://169.254.169.254/latest/meta-data",
                "https://0.0.0.0/a",
                "https://hooks.invalid/a"
            })
    void goesNowhereElse(String address) {
        var failed = failure(SomePost.ofAnInstallation(), URI.create(address));

        assertThat(failed.isUncertain()).isFalse();
        assertThat(failed).message().doesNotContain("password@", "169.254", "hooks.");
    }

    private static PostFailed failure(Post post, URI address) {
        var letter = new Letter(address, SECRET, "the-key", "text/plain", new byte[] {1});
        var failed = catchThrowableOfType(PostFailed.class, () -> post.send(letter));
        assertThat(failed).describedAs("post to " + address).isNotNull();
        return failed;
    }

    private static Letter letter(String path, String secret) {
        var body = "Größe \uD83D\uDD14".getBytes(StandardCharsets.UTF_8);
        return new Letter(RECEIVER.address(path), secret, "the-key", "text/plain", body);
    }

    private static String hmac(String signed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
