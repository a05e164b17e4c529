package dev.readout.extract.position;

import dev.readout.article.Span;
import dev.readout.extract.PositionKind;
import dev.readout.extract.encounter.Row;
import dev.readout.time.Timex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words on which a position depends: "if both sign", "until the fees are paid". */
final class Conditions {
    private static final Set<String> NO_CONDITION =
            Set.of("as", "even", "what", "ask", "asked", "asks", "wonder", "see", "know");
    private static final Set<String> OPENING = Set.of("that", "\u201c", "\"", "\u2018", "said", "says", ",", ":");

    private static final Set<String> CANNOT = Set.of("can", "could", "cannot", "can't", "ca");

    private Conditions() {}

    static Optional<Span> of(Row row, Stance stance, Extent extent, List<Timex> times) {
        boolean limits = stance.kind() == PositionKind.REFUSAL || stance.kind() == PositionKind.CONDITION;
        boolean bargain = stance.kind() == PositionKind.CONDITION
                && stance.from() == stance.first()
                && stance.last() == stance.first();
        if (bargain && !row.isAny(stance.first(), CANNOT)) {
            return Optional.of(row.span(stance.first(), endOfBargain(row, stance.first(), extent.end()) - 1));
        }
        for (int i = stance.first(); i < extent.end(); i++) {
            if (leadsIn(row, i, times) && (!row.word(i).equals("without") || limits)) {
                return Optional.of(row.span(i, endOf(row, i, extent.end()) - 1));
            }
        }
        return before(row, stance, times);
    }

    /** "If both sign, Kesht will guarantee". */
    private static Optional<Span> before(Row row, Stance stance, List<Timex> times) {
        int comma = -1;
        for (int i = stance.first() - 1; i >= Math.max(0, stance.first() - 24); i--) {
            if (row.word(i).equals(",") && comma < 0) {
                comma = i;
            }
            if (row.word(i).equals(";")) {
                break;
            }
            boolean starts = i == 0 || OPENING.contains(row.word(i - 1));
            if (comma > i && starts && leadsIn(row, i, times)) {
                return Optional.of(row.span(i, comma - 1));
            }
        }
        return Optional.empty();
    }

    /** "Without fees there will be none", "No fees, no lorries", "Open it and we will": the first half. */
    private static int endOfBargain(Row row, int begin, int limit) {
        for (int i = begin + 1; i < limit; i++) {
            boolean ends = row.word(i).equals(",")
                    || row.word(begin).equals("without") && row.word(i).equals("there")
                    || !row.isAny(begin, Set.of("without", "no")) && row.word(i).equals("and");
            if (ends) {
                return i;
            }
        }
        return limit;
    }

    private static int endOf(Row row, int begin, int limit) {
        for (int i = begin + 1; i < limit; i++) {
            if (row.isAny(i, Set.of(",", ";"))) {
                return i;
            }
        }
        return limit;
    }

    private static boolean leadsIn(Row row, int i, List<Timex> times) {
        boolean phrase = row.reads(i, "as", "long", "as")
                || row.reads(i, "so", "long", "as")
                || row.reads(i, "on", "condition")
                || row.reads(i, "on", "the", "condition")
                || row.reads(i, "in", "exchange", "for")
                || row.reads(i, "in", "return", "for")
                || row.reads(i, "only", "if")
                || row.reads(i, "only", "when")
                || row.reads(i, "only", "after");
        if (phrase) {
            return !row.word(i - 1).equals("even");
        }
        if (!row.isAny(i, Words.CONDITIONS) || row.isAny(i - 1, NO_CONDITION) || !row.has(i + 1)) {
            return false;
        }
        // "until April" is a time, "once" may count.
        Span next = row.at(i + 1).span();
        boolean time = times.stream().anyMatch(span -> span.span().overlaps(next));
        boolean counted = row.word(i).equals("once") && row.isAny(i + 1, Set.of("again", "more", ",", "."));
        boolean given = row.word(i).equals("provided")
                && !row.isAny(i - 1, Set.of(",", "\u2014"))
                && !row.word(i + 1).equals("that");
        return !time && !counted && !given;
    }
}
