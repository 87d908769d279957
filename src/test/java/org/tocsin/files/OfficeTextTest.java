package org.tocsin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Office files are read whatever they contain; nothing in them makes us fetch, unpack or remember more than allowed. */
@Timeout(30)
class OfficeTextTest {

    @Test
    void readsAWordThatItsProgramCutInPieces() {
        var text = OfficeText.of(
                OfficeFiles.document("evil-", "login.example", "https://link.example/x", "http://198.51.100.7/t.dotm"));

        assertThat(text.lines()).contains("evil-login.example", "next");
        assertThat(text).contains("https://link.example/x", "http://198.51.100.7/t.dotm");
    }

    @Test
    void keepsSilentAboutTheProgramThatMadeTheFile() {
        assertThat(OfficeText.of(OfficeFiles.document("a", "b", "https://c.example", "https://d.example")))
                .doesNotContain("16.0.0.1", "schemas.openxmlformats.org");
        assertThat(OfficeText.of(OfficeFiles.openDocument("text", "a", "https://c.example")))
                .doesNotContain("7.3.7.2");
    }

    @Test
    void readsTables() {
        var text = OfficeText.of(OfficeFiles.table("bad.example", "HYPERLINK(\"http://203.0.113.9/p\",\"pay\")"));

        assertThat(text.lines()).contains("bad.example", "second");
        assertThat(text).contains("http://203.0.113.9/p");
    }

    @Test
    void readsPresentationsWithTheirNotes() {
        assertThat(OfficeText.of(OfficeFiles.presentation("slide.example", "notes.example"))
                        .lines())
                .contains("slide.example", "notes.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "spreadsheet", "presentation"})
    void readsOpenDocuments(String kind) {
        assertThat(OfficeText.of(OfficeFiles.openDocument(kind, "mallory@bad.example", "https://odf.example/y")))
                .contains("mallory@bad.example", "https://odf.example/y");
    }

    @Test
    void readsNoFileOfTheMachine(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the-password-of-the-house");

        var text = OfficeText.of(OfficeFiles.documentThatReads(secret.toUri().toString()));

        assertThat(text).doesNotContain("the-password-of-the-house").contains("before");
    }

    @Test
    void doesNotGrowInMemory() {
        assertThat(OfficeText.of(OfficeFiles.documentThatGrowsInMemory()).length())
                .isLessThan(1_000);
    }

    @Test
    void endsWhereABombWouldGoOn() {
        var bomb = OfficeFiles.bomb(200);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        var text = OfficeText.of(bomb);
        assertThat(text).contains("begin").doesNotContain("end");
        assertThat(text.length()).isLessThanOrEqualTo(OfficeText.LONGEST_TEXT + 10);
    }

    @Test
    void countsWhatItSkips() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/media/picture.png", " ".repeat((int) OfficeText.MOST_BYTES));
        parts.put("word/document.xml", "<p>too-late.example</p>");

        assertThat(OfficeText.of(OfficeFiles.zip(parts))).doesNotContain("too-late.example");
    }

    @Test
    void endsAfterEnoughParts() {
        var parts = new LinkedHashMap<String, String>();
        for (int n = 0; n < OfficeText.MOST_PARTS; n++) {
            parts.put("word/part" + n + ".xml", "<p/>");
        }
        parts.put("word/last.xml", "<p>too-late.example</p>");

        assertThat(OfficeText.of(OfficeFiles.zip(parts))).doesNotContain("too-late.example");
    }

    @Test
    void keepsWhatItReadBeforeTheFileBroke() {
        var whole = OfficeFiles.document("whole", ".example", "https://a.example", "https://b.example");

        for (int length = 0; length < whole.length; length += 7) {
            assertThat(OfficeText.of(Arrays.copyOf(whole, length))).isNotNull();
        }
        assertThat(OfficeText.of(Arrays.copyOf(whole, whole.length - 200))).contains("whole.example");
    }

    @Test
    void hasNothingToSayAboutNoise() {
        var random = new Random(20_261_123);
        for (int round = 0; round < 200; round++) {
            var noise = OfficeFiles.document("n", "oise", "https://a.example", "https://b.example");
            for (int hit = 0; hit < 20; hit++) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            assertThat(OfficeText.of(noise)).isNotNull();
        }
        assertThat(OfficeText.of("no zip at all".getBytes(StandardCharsets.UTF_8)))
                .isBlank();
        assertThat(OfficeText.of(new byte[0])).isBlank();
    }

    @Test
    void goesOnAfterAPartThatIsNoXml() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("word/a.xml", "<p>first.example</p><broken");
        parts.put("word/b.xml", "<p>second.example</p>");
        parts.put("word/c.xml", "\u0000\u0001");
        parts.put("word/d.xml", "<p>third.example</p>");

        assertThat(OfficeText.of(OfficeFiles.zip(parts))).contains("first.example", "second.example", "third.example");
    }

    @Test
    void isQuickWithWhatIsNestedDeeply() {
        var depth = 200_000;
        var deep = "<p>".repeat(depth) + "deep.example" + "</p>".repeat(depth);
        var begin = System.nanoTime();

        OfficeText.of(OfficeFiles.zip(Map.of("word/document.xml", deep)));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
}
