package org.tocsin.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a table is read by people who do not write tables. */
class CellWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            '';                          any
            -;                           any
            "malware";                   malware
            "minor", "considerable";     minor, considerable
            "minor","serious";           minor, serious
            null, "";                    nothing
            [0..3];                      0 to 3
            > 0;                         > 0
            true;                        yes
            false;                       no
            4;                           4
            not("malware");              not("malware")
            """)
    void saysWhenARuleApplies(String written, String said) {
        assertThat(CellWords.condition(written).text()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            "PT4H";                      4 hours;            PT4H
            "PT1H";                      1 hour;             PT1H
            "P14D";                      14 days;            P14D
            "PT36H30M";                  1 day 12 hours 30 minutes; PT36H30M
            "PT45S";                     45 seconds;         PT45S
            "Phone the owner";           Phone the owner;    ''
            "urgent";                    urgent;             ''
            true;                        yes;                ''
            3;                           3;                  ''
            """)
    void saysWhatItAnswers(String written, String said, String beside) {
        assertThat(CellWords.answer(written)).isEqualTo(new TableSheet.Cell(said, beside));
    }
}
