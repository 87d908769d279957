package org.tocsin.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A content is known by its SHA-256. */
class FingerprintTest {

    @Test
    void isTheHashOfTheContent() throws IOException {
        var fingerprint = Fingerprint.of(new ByteArrayInputStream("abc".getBytes(UTF_8)), 10);

        assertThat(fingerprint.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(fingerprint.size()).isEqualTo(3);
    }

    @Test
    void stopsReadingWhatIsTooLarge() throws IOException {
        var endless = new ByteArrayInputStream(new byte[1_000_000]);

        assertThat(Fingerprint.of(endless, 100).size()).isGreaterThan(100);
        assertThat(endless.available()).isPositive();
    }
}
