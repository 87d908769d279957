package org.tocsin.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of an uploaded file misleads nobody and leads nowhere. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            mail.eml,                       mail.eml
            ../../etc/passwd,               passwd
            C:\\Users\\rita\\photo.png,     photo.png
            a<b>:c.txt,                     a_b_c.txt
            ' .hidden. ',                   hidden
            ...,                            file
            '',                             file
            Größe des Schadens.txt,         Größe des Schadens.txt""")
    void isHarmless(String given, String kept) {
        assertThat(FileName.of(given)).isEqualTo(kept);
    }

    @Test
    void showsItsTrueEnding() {
        assertThat(FileName.of("invoice\u202Egnp.exe")).isEqualTo("invoicegnp.exe");
        assertThat(FileName.of("photo.png\r\nX-Header: 1")).isEqualTo("photo.pngX-Header_ 1");
        assertThat(FileName.of("photo\0.png")).isEqualTo("photo.png");
    }

    @Test
    void isShortAndKeepsItsEnding() {
        var kept = FileName.of("x".repeat(500) + ".evtx");

        assertThat(kept).hasSize(120).endsWith(".evtx");
    }
}
