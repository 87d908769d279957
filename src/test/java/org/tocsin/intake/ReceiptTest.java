package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code under which a reporter sees what became of a report. */
class ReceiptTest {

    @Test
    void isFourGroupsOfLettersAndDigitsThatNobodyConfuses() {
        assertThat(Receipt.newCode()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
    }

    @Test
    void isNeverGivenTwice() {
        assertThat(Stream.generate(Receipt::newCode).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameHoweverItIsTyped() {
        var stored = Receipt.hash("OIKQ-FN2P-ABCD-EFGH");

        assertThat(Receipt.hash("oikqfn2pabcdefgh")).isEqualTo(stored);
        assertThat(Receipt.hash(" 01KQ FN2P ABCD EFGH ")).isEqualTo(stored);
        assertThat(Receipt.hash("OIKQ-FN2P-ABCD-EFGA")).isNotEqualTo(stored);
        assertThat(stored).hasSize(64).doesNotContain("OIKQ");
    }
}
