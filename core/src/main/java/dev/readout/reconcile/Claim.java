package dev.readout.reconcile;

import dev.readout.extract.Decision;
import java.util.List;
import java.util.Objects;

/**
 * A proposition that statements affirm or deny.
 *
 * @param id that of the first statement's proposition; survives another order of arrival, see {@code replaces}
 * @param text its fullest printed rendering, in pieces: words of one article, never composed
 * @param affirm the statements that affirm it, by the first article that carries each
 * @param deny those that deny it
 * @param origins who can know it by themselves and affirm it, those that count first
 * @param denials who denies it
 * @param replaces the ids that it had, or may have had, before statements were found to be of one proposition
 * @param by who decided that they are
 */
public record Claim(
        ClaimId id,
        List<Evidence> text,
        List<StatementId> affirm,
        List<StatementId> deny,
        List<Origin> origins,
        List<Origin> denials,
        List<ClaimId> replaces,
        Decision by) {
    public Claim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(by);
        text = List.copyOf(text);
        affirm = List.copyOf(affirm);
        deny = List.copyOf(deny);
        origins = List.copyOf(origins);
        denials = List.copyOf(denials);
        replaces = List.copyOf(replaces);
        if (text.isEmpty() || affirm.isEmpty() && deny.isEmpty()) {
            throw new IllegalArgumentException("a claim that nobody makes");
        }
    }

    /** Returns how many can know it by themselves and affirm it. */
    public long independent() {
        return origins.stream().filter(Origin::isCounted).count();
    }
}
