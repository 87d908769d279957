package org.tocsin.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its content says; one that pretends to be something else is refused. */
class MediaTypesTest {

    private static final String PROGRAM = "MZ\u0000\u0001\u0002";
    private static final String PICTURE = "\u0089PNG\r\n\u001a\n";

    private final MediaTypes types = new MediaTypes();

    @ParameterizedTest
    @CsvSource(textBlock = """
            note.txt,  text/plain,               text/plain
            table.csv, application/vnd.ms-excel, text/csv
            mail.eml,  message/rfc822,           message/rfc822
            server.log, '',                      text/x-log
            data.json, application/json,         application/json
            page.html, text/html,                text/html
            noending,  garbage,                  text/plain
            id_rsa.pub, '',                      text/plain
            note.unheard, application/x-unheard-of, text/plain""")
    void believesTextThatIsText(String name, String declared, String kept) throws IOException {
        assertThat(detect(name, declared, "just, some\nplain, text\n")).isEqualTo(kept);
    }

    @Test
    void recognisesAPicture() throws IOException {
        assertThat(detect("screen.png", "image/png", PICTURE)).isEqualTo("image/png");
        assertThat(detect("screen", "", PICTURE)).isEqualTo("image/png");
    }

    @Test
    void takesMalwareThatDoesNotHide() throws IOException {
        assertThat(detect("dropper.exe", "application/x-msdownload", PROGRAM)).contains("dosexec");
        assertThat(detect("dropper.bin", "", PROGRAM)).isEqualTo("application/x-msdownload");
    }

    @Test
    void takesTheMemoryOfAComputer() throws IOException {
        assertThat(detect("host.dmp", "application/octet-stream", "\u0001\u0002\u0000\u0003"))
                .isEqualTo("application/octet-stream");
    }

    @Test
    void refusesAnEndingThatContradictsTheContent() {
        assertThatThrownBy(() -> detect("photo.png", "", PROGRAM))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("photo.png is not what its ending says");
        assertThatThrownBy(() -> detect("note.txt", "text/plain", PROGRAM)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> detect("photo.png", "image/png", "plain text")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> detect("letter.pdf", "", "\u0001\u0002\u0000")).isInstanceOf(FileRefused.class);
    }

    @Test
    void refusesADeclaredTypeThatContradictsTheContent() {
        assertThatThrownBy(() -> detect("screen.png", "application/pdf", PICTURE))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("is sent as application/pdf");
        assertThatThrownBy(() -> detect("screen", "text/plain", PICTURE)).isInstanceOf(FileRefused.class);
    }

    @Test
    void takesOfficeFilesOfBothFamilies() throws IOException {
        var document = OfficeFiles.document("a", "b", "https://c.example", "https://d.example");
        var text = OfficeFiles.openDocument("text", "a", "https://c.example");

        assertThat(types.isOffice(types.detect("letter.docx", "", new ByteArrayInputStream(document))))
                .isTrue();
        assertThat(types.isOffice(types.detect("table.xlsx", "", new ByteArrayInputStream(document))))
                .isTrue();
        assertThat(types.isOffice(types.detect("talk.pptm", "", new ByteArrayInputStream(document))))
                .isTrue();
        assertThat(types.isOffice(types.detect("letter.odt", "", new ByteArrayInputStream(text))))
                .isTrue();
        assertThat(types.isOffice("text/plain")).isFalse();
        assertThat(types.isOffice("application/zip")).isFalse();
    }

    @Test
    void takesADocumentThatAPasswordProtects() throws IOException {
        var older = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1);
        var office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        var found = types.detect("letter.docx", office, new ByteArrayInputStream(older));

        assertThat(found).isEqualTo("application/x-tika-ooxml-protected");
        assertThat(types.isOffice(found)).isFalse();
        assertThatThrownBy(() -> types.detect("photo.png", "", new ByteArrayInputStream(older)))
                .isInstanceOf(FileRefused.class);
    }

    private String detect(String name, String declared, String content) throws IOException {
        var bytes = content.chars().anyMatch(c -> c == 0x89) ? content.getBytes(ISO_8859_1) : content.getBytes(UTF_8);
        return types.detect(name, declared, new ByteArrayInputStream(bytes));
    }
}
