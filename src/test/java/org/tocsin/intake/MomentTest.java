package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A moment is as exact as people know it, and no more. */
class MomentTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            text,                      start,                  precision, words
            2026,                      2026-01-01T00:00:00Z,   YEAR,      2026
            2026-03,                   2026-03-01T00:00:00Z,   MONTH,     2026-03
            2026-03-14,                2026-03-14T00:00:00Z,   DAY,       2026-03-14
            2026-03-14T08:30,          2026-03-14T08:30:00Z,   MINUTE,    2026-03-14 08:30
            2026-03-14T08:30:00+02:00, 2026-03-14T06:30:00Z,   MINUTE,    2026-03-14 06:30
            2026-03-14T08:30:00.000Z,  2026-03-14T08:30:00Z,   MINUTE,    2026-03-14 08:30""")
    void isReadAsExactlyAsItIsGiven(String text, Instant start, Precision precision, String words) {
        var moment = Moment.parse(text, ZoneOffset.UTC);

        assertThat(moment).isEqualTo(new Moment(start, precision));
        assertThat(moment.inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2027-01-01T00:00:00Z",
        "2024-02, 2024-03-01T00:00:00Z",
        "2026-03-14, 2026-03-15T00:00:00Z",
        "2026-03-14T08:30, 2026-03-14T08:31:00Z"
    })
    void mayHaveBeenUntilItsEnd(String text, Instant end) {
        assertThat(Moment.parse(text, ZoneOffset.UTC).latest()).isBefore(end).isAfter(end.minusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01T10:00, 2026-07-01T08:00:00Z", "2026-07-01, 2026-06-30T22:00:00Z"})
    void isLocalTimeWhereNoOffsetIsGiven(String text, Instant start) {
        assertThat(Moment.parse(text, ZoneId.of("Europe/Berlin")).start()).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20x6", "2026-13", "2026-02-30", "yesterday", "14.03.2026", "2026-03-14 08:30"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> Moment.parse(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
    }
}
