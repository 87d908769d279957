package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tocsin.intake.SomeReports.NOW;
import static org.tocsin.intake.SomeReports.occurred;
import static org.tocsin.intake.SomeReports.saying;

import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.engine.AnswerRefused;

/** What a report must be, whichever way it came in. */
class ReportRulesTest {

    @Test
    void takesAPlainReport() {
        assertThatCode(() -> ReportRules.check(SomeReports.aReport(), NOW)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            detected,         occurred,         refused
            2026-03-14T11:00, 2026-03-14T10:00,
            2026-03-14T11:00, 2026-03-14T11:00,
            2026-03-14,       2026-03-14T11:00,
            2026,             2026-03,
            2026-03,          2026,
            2026,             ,
            2026-03-14T12:04, ,
            2026-03-14T12:06, ,                 eventDetectedAt
            2026-03-15,       ,                 eventDetectedAt
            2027,             ,                 eventDetectedAt
            1850,             ,                 eventDetectedAt
            2026-03-14T11:00, 2026-03-14T11:59, eventOccurredAt
            2026-03-13,       2026-03-14,       eventOccurredAt
            2025,             2026,             eventOccurredAt
            2026-03-14T11:00, 2026-03-16,       eventOccurredAt""")
    void keepsTimesInOrderAsExactlyAsTheyAreKnown(String detected, String occurred, String refused) {
        var report = occurred(moment(detected), Optional.ofNullable(occurred).map(ReportRulesTest::moment));

        assertThat(refusedField(report)).isEqualTo(Optional.ofNullable(refused));
    }

    @Test
    void keepsTextsWithinTheirLimits() {
        assertThat(refusedField(saying("", ""))).contains("eventWhat");
        assertThat(refusedField(saying("x".repeat(8_001), ""))).contains("eventWhat");
        assertThat(refusedField(saying("\uD83D\uDD14".repeat(8_000), ""))).isEmpty();
        assertThat(refusedField(saying("x", "y".repeat(201)))).contains("eventWhere");
    }

    @Test
    void refusesWhatCannotBeStoredOrWouldBreakALine() {
        assertThat(refusedField(saying("NUL \0", ""))).contains("eventWhat");
        assertThat(refusedField(saying("half a sign \uD83D", ""))).contains("eventWhat");
        assertThat(refusedField(saying("x", "one\ntwo"))).contains("eventWhere");
        assertThat(refusedField(saying("one\ntwo\tthree", ""))).isEmpty();
    }

    @Test
    void takesScriptAsText() {
        assertThat(refusedField(saying("<script>alert(1)</script>", "${7*7} #{T(System)}")))
                .isEmpty();
    }

    private static Moment moment(String text) {
        return Moment.parse(text, ZoneOffset.UTC);
    }

    private static Optional<String> refusedField(EventReport report) {
        return Optional.ofNullable(catchThrowableOfType(AnswerRefused.class, () -> ReportRules.check(report, NOW)))
                .map(AnswerRefused::field);
    }
}
