package org.tocsin.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.documents.Grid;
import org.tocsin.documents.Line;
import org.tocsin.documents.Paper;
import org.tocsin.documents.Part;
import org.tocsin.documents.Tlp;

/** What is frozen can be read again, and the smallest change of it is seen. */
class FrozenReportTest {

    private static final Paper PAPER = new Paper(
            "Interim report",
            "INC-2026-000001/IR-1",
            "Files renamed \u05e9\u05dc\u05d5\u05dd",
            "",
            List.of(
                    Part.of("Situation", new Line("How do things stand?", "first\nsecond \"quoted\" <b>")),
                    Part.of("Distribution", Grid.of(List.of("Who", "As"), List.of(List.of("Tom Top", "management"))))),
            Optional.of(Tlp.AMBER_STRICT));

    @Test
    void readsBackWhatWasWritten() {
        assertThat(FrozenReport.paperOf(FrozenReport.textOf(PAPER))).isEqualTo(PAPER);
    }

    @Test
    void oneLetterMakesAnotherDigest() {
        var text = FrozenReport.textOf(PAPER);

        assertThat(FrozenReport.digestOf(text)).hasSize(64).isEqualTo(FrozenReport.digestOf(text));
        assertThat(FrozenReport.digestOf(text.replace("first", "First"))).isNotEqualTo(FrozenReport.digestOf(text));
    }

    @Test
    void isWhatOthersComputeToo() {
        assertThat(FrozenReport.digestOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
