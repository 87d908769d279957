package org.tocsin.observable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an observable in a text, however somebody wrote it down. */
class ExtractionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The host 203.0.113.7 calls home            | address | 203.0.113.7",
                "from 198[.]51[.]100[.]23, again             | address | 198.51.100.23",
                "2001:DB8::1 answers                         | address | 2001:db8::1",
                "It resolves evil-Example.COM.               | domain  | evil-example.com",
                "see update[.]evil[.]example[.]org today     | domain  | update.evil.example.org",
                "host bücher.example.de is theirs            | domain  | xn--bcher-kva.example.de",
                "mail from Boss@Evil.org, late               | mail    | boss@evil.org",
                "write to boss[at]evil[dot]org               | mail    | boss@evil.org",
                "MD5 D41D8CD98F00B204E9800998ECF8427E found  | hash    | d41d8cd98f00b204e9800998ecf8427e",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709    | hash    | da39a3ee5e6b4b0d3255bfef95601890afd80709"
            })
    void isFoundInOneForm(String text, String kind, String value) {
        assertThat(found(text)).containsExactly(kind + " " + value);
    }

    @Test
    void isAUrlWithItsHost() {
        assertThat(found("open hxxps[:]//Login.Evil[.]example.com/a/B?x=1, then"))
                .containsExactly("domain login.evil.example.com", "url https://login.evil.example.com/a/B?x=1");
        assertThat(found("get http://192.0.2.9:8080/x.sh)"))
                .containsExactly("address 192.0.2.9", "url http://192.0.2.9:8080/x.sh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.3 of the program",
                "at 12:30:45 on 2026-11-23",
                "999.1.1.1 and 1.2.3.4.5",
                "report.pdf, notes.txt, readme.md, backup.zip, run.sh",
                "INC-2026-000001 and EVT-2026-000002",
                "the sum was 1.000.000,50 euro",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "http://",
                "a@b",
                "e.g. this, i.e. that",
                "::",
                ""
            })
    void isNothingElse(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void isFoundOnceAndShownHarmless() {
        var found = Extraction.of("evil.org EVIL.org evil[.]org http://evil.org/a ops@evil.org 192.0.2.1 2001:db8::7");

        assertThat(found.stream().map(Observable::defanged))
                .containsExactlyInAnyOrder(
                        "evil[.]org", "hxxp://evil[.]org/a", "ops[@]evil.org", "192[.]0[.]2[.]1", "2001[:]db8[:][:]7");
    }

    @Test
    void survivesTenThousandInOneText() {
        var text = IntStream.range(0, 10_000)
                .mapToObj(host -> "host-" + host + ".evil.org")
                .collect(Collectors.joining(" "));

        assertThat(Extraction.of(text)).hasSize(10_000);
    }

    @Test
    void isNotLedAstrayByLongTexts() {
        for (var piece : List.of("a", "a-", "a.", "1.", ":", "f", "@", "http://", "[.]", "\u202e\ud83d\udd12")) {
            assertThat(Extraction.of(piece.repeat(100_000))).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<String> found(String text) {
        return Extraction.of(text).stream()
                .map(one -> one.kind().id() + " " + one.value())
                .toList();
    }
}
