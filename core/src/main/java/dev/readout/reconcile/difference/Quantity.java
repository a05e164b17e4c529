package dev.readout.reconcile.difference;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A count or a sum of money in a report, and what it is of.
 *
 * @param article where it is printed
 * @param published the day of that
 * @param span the words, with what is counted
 * @param text these words: "240 detainees"
 * @param field whether it is a count or a sum
 * @param unit what is counted, as a stem, or the currency; empty for a bare number
 * @param value what it comes to, without trailing zeros
 * @param range what it leaves possible
 * @param sentence which sentence of the article it stands in
 * @param said the innermost attribution that has it; empty where the report itself says it
 * @param speaker place of who says it among the article's entities; empty where that is not known
 * @param context what the words around it tell
 * @param pointsBack whether it speaks of another number: "the figure was 314", "put it at 75"
 */
record Quantity(
        ArticleId article,
        Optional<LocalDate> published,
        Span span,
        String text,
        Field field,
        String unit,
        BigDecimal value,
        Interval range,
        int sentence,
        Optional<AttributionId> said,
        Optional<Integer> speaker,
        Context context,
        boolean pointsBack) {
    Quantity {
        Objects.requireNonNull(article);
        Objects.requireNonNull(published);
        Objects.requireNonNull(span);
        Objects.requireNonNull(text);
        Objects.requireNonNull(field);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(range);
        Objects.requireNonNull(said);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(context);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("no count or sum: " + value);
        }
    }

    /** Returns the days between the two being printed; empty where the day of one is not known. */
    Optional<Long> daysTo(Quantity other) {
        return published.flatMap(
                here -> other.published.map(there -> Math.abs(here.toEpochDay() - there.toEpochDay())));
    }
}
