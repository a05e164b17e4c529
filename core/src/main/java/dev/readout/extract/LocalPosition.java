package dev.readout.extract;

import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Modality;
import dev.readout.extract.LocalAttribution.Polarity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One passage of an article that tells what a party offers, asks for, accepts or refuses.
 *
 * <p>Several passages, of one article or of many, may tell of one position. Sums and times stand as the words that tell
 * them: what they come to is made where all articles are looked at.
 *
 * @param kind what the words make of it
 * @param holder whose position it is
 * @param toward those whom it asks something of, or to whom it offers it
 * @param trigger the words that make it a position: "proposed", "will not"
 * @param text what is offered, asked for, accepted or refused, as printed
 * @param sentence that tells of it
 * @param amount the words of the sum that it is about
 * @param condition the words that tell on what it depends
 * @param due the words that tell by when it is to be done
 * @param modality how surely it is put forward
 * @param polarity whether the report affirms or denies that the party holds it
 * @param attributions those whose words it is told in, the innermost first; none where the report itself tells it
 */
public record LocalPosition(
        PositionKind kind,
        LocalParty holder,
        List<LocalParty> toward,
        Span trigger,
        Span text,
        Span sentence,
        Optional<Span> amount,
        Optional<Span> condition,
        Optional<Span> due,
        Modality modality,
        Polarity polarity,
        List<AttributionId> attributions) {
    public LocalPosition {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(text);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(amount);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(due);
        Objects.requireNonNull(modality);
        Objects.requireNonNull(polarity);
        toward = List.copyOf(toward);
        attributions = List.copyOf(attributions);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a position without words");
        }
    }
}
