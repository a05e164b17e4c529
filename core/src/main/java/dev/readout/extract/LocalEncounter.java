package dev.readout.extract;

import dev.readout.article.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One passage of an article that tells of a call, a meeting, a summit, a visit or talks.
 *
 * <p>Several passages of one article may tell of one encounter; which do is decided where all articles are looked at.
 * Times stand as the words that tell them: what they come to may depend on what other articles tell.
 *
 * @param kind what the words call it
 * @param trigger the words that do: "call", "spoke by telephone"
 * @param sentence that tells of it
 * @param status whether it took place, as far as the words say; empty for one that is only mentioned
 * @param bearing how much the passage says of it
 * @param sides how many sides the words count: three for "a three-way meeting"
 * @param turn which of several of the same parties the words mean
 * @param participants those who take part, in printed order
 * @param hosts those at whose place it is
 * @param initiators those at whose initiative it is
 * @param places where it is, the narrowest first
 * @param times the words that tell when it is or was
 * @param moved the words that tell when it would have been before it was put off
 * @param lengths the words that tell how long it lasted
 * @param after place among {@link ArticleFacts#encounters()} of the passage about the one that it is to follow
 * @param about what it is about, as printed
 */
public record LocalEncounter(
        EncounterKind kind,
        Span trigger,
        Span sentence,
        Optional<EncounterStatus> status,
        Bearing bearing,
        Optional<Integer> sides,
        Optional<Turn> turn,
        List<LocalParty> participants,
        List<LocalParty> hosts,
        List<LocalParty> initiators,
        List<LocalParty> places,
        List<Span> times,
        List<Span> moved,
        List<Span> lengths,
        Optional<Integer> after,
        List<Span> about) {
    public LocalEncounter {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(trigger);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(status);
        Objects.requireNonNull(bearing);
        Objects.requireNonNull(sides);
        Objects.requireNonNull(turn);
        Objects.requireNonNull(after);
        participants = List.copyOf(participants);
        hosts = List.copyOf(hosts);
        initiators = List.copyOf(initiators);
        places = List.copyOf(places);
        times = List.copyOf(times);
        moved = List.copyOf(moved);
        lengths = List.copyOf(lengths);
        about = List.copyOf(about);
    }

    /** Which of several encounters of the same parties is meant. */
    public enum Turn {
        /** "again", "another round": one more than those told of before. */
        ANOTHER,
        /** "the first round", "the opening session". */
        FIRST,
        /** "a second call". */
        SECOND,
        /** "the third round". */
        THIRD,
        /** "the fourth round". */
        FOURTH,
        /** "the fifth round". */
        FIFTH,
        /** "the sixth round". */
        SIXTH,
        /** "the morning session". */
        MORNING,
        /** "the afternoon session". */
        AFTERNOON,
        /** "the evening session". */
        EVENING;

        /** Returns whether two encounters are meant, as far as their turns tell. */
        public boolean isOtherThan(Turn other) {
            boolean known = this != ANOTHER && other != ANOTHER;
            return known && isOfDay() == other.isOfDay() && this != other;
        }

        private boolean isOfDay() {
            return compareTo(MORNING) >= 0;
        }
    }

    /** How much a passage says of an encounter. */
    public enum Bearing {
        /** Enough to tell of one that nobody has mentioned before. */
        TELLS,
        /** Refers to one that the article tells of elsewhere: "the call", "that meeting". */
        REFERS,
        /** Speaks of one that may never be: "any such summit", "if they meet". */
        SUPPOSES
    }
}
