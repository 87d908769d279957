package org.tocsin.incident;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import org.tocsin.engine.AnswerRefused;

/**
 * An amount that is not negative.
 *
 * @param minor in the smallest unit of the currency, such as cents
 * @param currency of ISO 4217
 */
public record Money(long minor, Currency currency) {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,4})?");

    /**
     * Reads a plain amount, with point or comma before the decimals; a separator of thousands would be ambiguous and
     * is refused.
     *
     * @throws AnswerRefused naming the field
     */
    static Money parse(String field, String text, Currency currency) {
        var plain = text.strip();
        if (!AMOUNT.matcher(plain).matches()) {
            throw new AnswerRefused(field, "Please give a plain amount, such as 12500.50");
        }
        var amount = new BigDecimal(plain.replace(',', '.'));
        if (amount.signum() < 0) {
            throw new AnswerRefused(field, "A cost cannot be negative");
        }
        return new Money(minor(field, amount, currency), currency);
    }

    private static long minor(String field, BigDecimal amount, Currency currency) {
        try {
            return amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
        } catch (ArithmeticException e) {
            throw new AnswerRefused(
                    field,
                    "%s has %d decimals".formatted(currency.getCurrencyCode(), currency.getDefaultFractionDigits()));
        }
    }

    /** The currency with that code, in which something can be paid. */
    static Currency currency(String field, String code) {
        if (code.isBlank()) {
            throw new AnswerRefused(field, "Please name the currency of the costs");
        }
        try {
            var currency = Currency.getInstance(code.strip());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw unknown(field);
        }
        throw unknown(field);
    }

    private static AnswerRefused unknown(String field) {
        return new AnswerRefused(field, "There is no such currency; three capital letters are needed, such as EUR");
    }

    /** Both amounts together, which must be of one currency. */
    Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** As people read it: {@code 12500.50 EUR}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString() + " "
                + currency.getCurrencyCode();
    }
}
