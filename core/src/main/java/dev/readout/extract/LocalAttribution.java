package dev.readout.extract;

import dev.readout.annotate.Meaning;
import dev.readout.article.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who said what, as one article has it.
 *
 * @param id the same when the article is read again
 * @param form how much of the content stands in quotation marks
 * @param content the words attributed, in pieces
 * @param quoted the stretches of the content that stand in quotation marks, without the marks
 * @param cue the words that attribute them
 * @param source the words that name the source
 * @param speaker place in {@link ArticleFacts#entities()} of whoever uttered it; empty when nobody is named
 * @param addressees places of those it was said to
 * @param act what was done by saying it; empty when the cue does not tell
 * @param sourcing how the source is known; empty when the article names nobody at all
 * @param channel where it was said or posted ("Truth Social", "Telegram"), as printed
 * @param chain who passed it on, nearest the article first, ending with the speaker; empty when that is the speaker alone
 * @param within the attribution whose content holds this one
 * @param said the day on which it was said, where the sentence of the cue names it
 * @param modality how surely the content is put forward
 * @param polarity whether the content affirms or denies
 * @param meanings what the content means as a whole, then of each of its sentences where it has several
 * @param by who decided it
 */
public record LocalAttribution(
        AttributionId id,
        Form form,
        List<Span> content,
        List<Span> quoted,
        Optional<Span> cue,
        List<Span> source,
        Optional<Integer> speaker,
        List<Integer> addressees,
        Optional<Act> act,
        Optional<Sourcing> sourcing,
        Optional<String> channel,
        List<LocalHop> chain,
        Optional<AttributionId> within,
        Optional<LocalDate> said,
        Modality modality,
        Polarity polarity,
        List<Meaning> meanings,
        Decision by) {
    public LocalAttribution {
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(cue);
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(act);
        Objects.requireNonNull(sourcing);
        Objects.requireNonNull(channel);
        Objects.requireNonNull(within);
        Objects.requireNonNull(said);
        Objects.requireNonNull(modality);
        Objects.requireNonNull(polarity);
        Objects.requireNonNull(by);
        content = List.copyOf(content);
        quoted = List.copyOf(quoted);
        source = List.copyOf(source);
        addressees = List.copyOf(addressees);
        chain = List.copyOf(chain);
        meanings = List.copyOf(meanings);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution of nothing");
        }
        if (meanings.isEmpty()) {
            throw new IllegalArgumentException("an attribution without a meaning");
        }
    }

    /** How much of the content stands in quotation marks. */
    public enum Form {
        /** All of it. */
        DIRECT,
        /** Part of it. */
        MIXED,
        /** None of it. */
        INDIRECT
    }

    /** What is done by saying something. */
    public enum Act {
        ASSERT,
        DENY,
        DECLINE,
        ASK,
        ORDER,
        PROMISE,
        THREATEN,
        THANK,
        WARN,
        URGE,
        ACCUSE,
        PROPOSE,
        /** A belief or an intention without a speech act. */
        THINK
    }

    /** How surely something is put forward. */
    public enum Modality {
        CERTAIN,
        LIKELY,
        POSSIBLE,
        /** On a condition that the content names. */
        CONDITIONAL
    }

    /** Whether something is affirmed or denied. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE
    }

    /** How the source is known. */
    public enum Sourcing {
        /** By name. */
        NAMED,
        /** Only by a description: "officials briefed on the talks". */
        UNNAMED,
        /** A document, statement or readout without a person. */
        DOCUMENT,
        /** A post on a social platform. */
        POST
    }
}
