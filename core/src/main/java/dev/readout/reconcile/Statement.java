package dev.readout.reconcile;

import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one speaker said on one occasion, however many articles carry it and in whatever words.
 *
 * @param id the id of its founding attribution's words; survives another order of arrival, see {@code replaces}
 * @param speaker empty when no article names one
 * @param text its fullest printed rendering, in pieces: words of one article, never composed
 * @param said the day on which it was said, where reports name one
 * @param attributions those that carry it, in order of publication
 * @param wordings the different words that articles put in quotation marks for it
 * @param drift what changed from the first report's words to another's
 * @param replaces the ids that it had, or may have had, before articles told that they are one
 * @param by who decided that they are one
 */
public record Statement(
        StatementId id,
        Optional<EntityId> speaker,
        List<Evidence> text,
        Optional<LocalDate> said,
        List<AttributionId> attributions,
        List<Wording> wordings,
        List<Drift> drift,
        List<StatementId> replaces,
        Decision by) {
    public Statement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(said);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(by);
        text = List.copyOf(text);
        attributions = List.copyOf(attributions);
        wordings = List.copyOf(wordings);
        drift = List.copyOf(drift);
        replaces = List.copyOf(replaces);
        if (text.isEmpty() || attributions.isEmpty()) {
            throw new IllegalArgumentException("a statement that no article prints");
        }
    }
}
