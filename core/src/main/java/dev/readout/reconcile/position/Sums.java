package dev.readout.reconcile.position;

import dev.readout.reconcile.Money;
import dev.readout.reconcile.number.Figure;
import dev.readout.reconcile.number.Figures;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Sums of money by the codes of ISO 4217. */
final class Sums {
    /** A crown, a franc or a mark may be of several states. */
    private static final Map<String, String> CODES = Map.of(
            "$", "USD", "\u20ac", "EUR", "\u00a3", "GBP", "\u00a5", "JPY", "ruble", "RUB", "rouble", "RUB", "yuan",
            "CNY");

    private Sums() {}

    /**
     * Returns what the words of a sum come to.
     *
     * @param before what is printed before them: "C$" is no "$"
     */
    static Optional<Money> of(String words, String before) {
        boolean otherDollar = words.startsWith("$")
                && !before.isEmpty()
                && Character.isLetter(before.charAt(before.length() - 1))
                && !before.endsWith("US");
        if (otherDollar) {
            return Optional.empty();
        }
        return Figures.in(words).stream()
                .filter(figure -> figure.kind() == Figure.Kind.MONEY)
                .findFirst()
                .flatMap(Sums::money);
    }

    private static Optional<Money> money(Figure figure) {
        BigDecimal value = new BigDecimal(figure.value());
        return value.signum() <= 0
                ? Optional.empty()
                : figure.currency().map(CODES::get).map(code -> new Money(value, code));
    }
}
