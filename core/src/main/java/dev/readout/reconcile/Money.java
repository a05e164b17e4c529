package dev.readout.reconcile;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A sum of money.
 *
 * @param value what it comes to, above zero, without trailing zeros
 * @param currency ISO 4217
 */
public record Money(BigDecimal value, String currency) {
    public Money {
        value = value.stripTrailingZeros();
        Objects.requireNonNull(currency);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("no sum: " + value);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("no code of ISO 4217: " + currency);
        }
    }

    /** Returns the sum as plain digits and the currency. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + currency;
    }
}
