package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.intake.SomeReports.anEvent;
import static org.tocsin.intake.SomeReports.saying;

import org.junit.jupiter.api.Test;

/** The words under which an event is found. */
class EventWordsTest {

    @Test
    void areThoseOfTextPlaceReporterAndNumber() {
        var words = EventWords.of(anEvent(saying("Ransom-note on PC17; ÜBERALL!", "Room 4b")));

        assertThat(words)
                .contains("ransom", "note", "on", "pc17", "überall", "room", "4b", "rita", "000042")
                .doesNotContain("!", "");
    }

    @Test
    void areBoundedForAnyText() {
        var words = EventWords.of(anEvent(saying("a".repeat(500) + " " + "\u212A\uFB01x".repeat(3), "")));

        assertThat(words).allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(64));
    }
}
