package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages say, and what they never say. */
class WordingTest {

    private static final Map<String, String> WORDS = Map.of(
            "number", "INC-2026-000001",
            "report", "INC-2026-000001/IR-2",
            "class", "III",
            "status", "It was a false alarm.",
            "link", "https://tocsin.example/incidents/INC-2026-000001");

    private final Wording wording = new Wording();

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsThatNameTheCase(NoticeKind kind) {
        assertThat(wording.subject(kind, WORDS)).contains("INC-2026-000001").doesNotContain("{", "\n");
        assertThat(wording.text(kind, WORDS))
                .contains("INC-2026-000001", "https://tocsin.example/")
                .doesNotContain("{number}", "{class}", "{link}", "{status}");
    }

    @Test
    void keepsTheReceiptForTheChannel() {
        assertThat(wording.text(NoticeKind.REPORT_RECEIVED, WORDS)).contains("{receipt}");
    }

    @Test
    void takesNoLineBreakIntoASubject() {
        var words = Map.of("number", "EVT-1\r\nBcc: everybody@example.org", "class", "urgent\n\nHello");

        assertThat(wording.subject(NoticeKind.EVENT_WAITS, words)).doesNotContain("\r", "\n");
        assertThat(wording.text(NoticeKind.EVENT_WAITS, words)).doesNotContain("\r\nBcc", "\n\nHello");
    }

    @Test
    void takesSignsOfTemplatesAsText() {
        var words = Map.of("number", "$1 {class} \\", "class", "III", "link", "x");

        assertThat(wording.subject(NoticeKind.INCIDENT_CLOSED, words)).contains("$1 {class} \\");
    }
}
