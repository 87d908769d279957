package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every channel does, whatever it speaks; tried against real servers. */
public abstract class ChannelContract {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final String number = "INC-2020-" + UUID.randomUUID();

    /**
     * What arrived.
     *
     * @param key by which a repetition is recognised
     * @param headers what stands outside the text
     * @param text what people read
     */
    public record Arrived(String key, String headers, String text) {}

    /** A channel whose receiver takes what comes. */
    protected abstract Channel open();

    /** A channel that nobody has set up. */
    protected abstract Channel closed();

    /** A channel whose receiver should listen at a port of this machine. */
    protected abstract Channel towards(int port);

    /** Makes the receiver refuse what comes next. */
    protected abstract void refuse(int messages);

    /** What arrived about a case. */
    protected abstract List<Arrived> about(String number);

    @Test
    void isCalledLikeItsPackage() {
        assertThat(open().getClass().getPackageName()).isEqualTo("org.tocsin.notification." + open().id());
    }

    @Test
    void isClosedUntilSomebodySetsItUp() {
        assertThat(closed().isOpen()).isFalse();
        assertThat(closed().obstacle(mara())).isPresent();
        assertThat(open().isOpen()).isTrue();
        assertThat(open().obstacle(mara())).isEmpty();
    }

    @Test
    void bringsNumberAndLink() {
        open().send(parcel(mara()));

        assertThat(about(number))
                .singleElement()
                .satisfies(
                        arrived -> assertThat(arrived.text()).contains("https://tocsin.example/incidents/" + number));
    }

    @Test
    void carriesTheSameKeyWhenItComesAgain() {
        var parcel = parcel(mara());

        open().send(parcel);
        open().send(parcel);

        assertThat(about(number)).hasSize(2).extracting(Arrived::key).allMatch(key -> key.contains(parcel.id()));
    }

    @Test
    void saysThatItWasRefusedAndToldNobody() {
        refuse(1);
        var channel = open();

        assertThatThrownBy(() -> channel.send(parcel(mara())))
                .isInstanceOf(ChannelFailed.class)
                .message()
                .isNotBlank()
                .doesNotContain("mara", "example.org", "localhost", "secret");
        assertThat(about(number)).isEmpty();

        channel.send(parcel(mara()));
        assertThat(about(number)).hasSize(1);
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        var port = freePort();

        assertThatThrownBy(() -> towards(port).send(parcel(mara()))).isInstanceOf(ChannelFailed.class);
    }

    @Test
    @Timeout(60)
    void waitsForNobodyWhoNeverAnswers() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begin = System.nanoTime();

            assertThatThrownBy(() -> towards(silent.getLocalPort()).send(parcel(mara())))
                    .isInstanceOf(ChannelFailed.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
        }
    }

    @Test
    void takesNoLineBreakForAnOrder() {
        open().send(parcel(new Addressee("mara.manager", "Mara\r\nBcc: thief@example.net", "mara@example.org")));

        assertThat(about(number)).singleElement().satisfies(arrived -> {
            assertThat(arrived.headers()).doesNotContain("thief");
            assertThat(arrived.text()).doesNotContain("\nBcc");
        });
    }

    private Parcel parcel(Addressee to) {
        return new Parcel(
                UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                number,
                "incident-declared",
                to,
                "[" + number + "] An incident was declared",
                "Number: " + number + "\nhttps://tocsin.example/incidents/" + number,
                "https://tocsin.example/incidents/" + number,
                Instant.parse("2026-05-01T08:00:00Z"));
    }

    private static Addressee mara() {
        return new Addressee("mara.manager", "Mara Manager", "mara@example.org");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
