package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.engine.AnswerRefused;

/** Money has a currency, and no fractions of its smallest coin. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({"12500.50,EUR,1250050", "'12500,50',EUR,1250050", "7,EUR,700", "7,JPY,7", "'1,234',KWD,1234", "0,CHF,0"
    })
    void isKeptInTheSmallestUnit(String text, String currency, long minor) {
        assertThat(Money.parse("cost", text, Currency.getInstance(currency)).minor())
                .isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "-0.01", "1,234,567", "1.005", "1e9", "much", "", "1 000", "9999999999999999", "\u0661"})
    void isRefusedNamingTheField(String text) {
        assertThatThrownBy(() -> Money.parse("cost", text, Currency.getInstance("EUR")))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("cost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "euro", "eur", "ABC", "XXX", "XAU", "XTS"})
    void hasARealCurrency(String code) {
        assertThatThrownBy(() -> Money.currency("costCurrency", code)).isInstanceOf(AnswerRefused.class);
    }

    @Test
    void addsUp() {
        var costs = Costs.in(Map.of("costCurrency", "EUR", "effectIntegrityCost", "1200,50", "recoveryCost", "99.5"));

        assertThat(Costs.total(costs)).hasToString("Optional[1300.00 EUR]");
    }

    @Test
    void nothingCostsNothing() {
        assertThat(Costs.total(Costs.in(Map.of()))).isEmpty();
    }
}
