package dev.readout.reconcile.statement;

import dev.readout.article.Span;
import dev.readout.name.Spelling;
import dev.readout.reconcile.Drift;
import dev.readout.reconcile.Drift.Change;
import dev.readout.reconcile.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what changed in a statement from hand to hand: each report is held against the first that carries it.
 *
 * <p>Only what has a counterpart is a change; a report that leaves half of it out has shortened the statement, not
 * changed it. Conditions are the exception: a promise without its "if" is another promise.
 */
final class Drifts {
    private static final String FIRM =
            "will not|will|shall|must|is going to|are going to|is to|are to|won't|won’t|’ll|'ll";
    private static final String READY = "(?:is|are|was|were) (?:ready|prepared|willing) to";
    private static final String HEDGED =
            "could|may|might|can|would like to|hopes? to|plans? to|intends? to|expects? to";
    private static final Pattern FIRM_VERB =
            Pattern.compile("(?i)(?:\\b|(?<=\\w))(?:" + FIRM + ")\\b(?:\\s+(?:be\\s+)?\\p{Ll}+)?");
    private static final Pattern WEAK_VERB =
            Pattern.compile("\\b(?:" + HEDGED + "|" + READY + "|[Cc]ould|[Mm]ight)\\b(?:\\s+(?:be\\s+)?\\p{Ll}+)?");
    private static final Pattern HEDGE = Pattern.compile("\\b(?:[Cc]ould|[Mm]ight|may)\\b(?:\\s+(?:be\\s+)?\\p{Ll}+)?");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(?:if|unless|provided(?: that)?|as long as|so long as|on (?:the )?condition that|only (?:if|when|after)|until)\\b[^,.;”\"]{3,}");
    /** A report that has less of a statement than this share may leave out its condition with the rest. */
    private static final double WHOLE = 0.6;

    private static final Pattern NUMBER = Pattern.compile("[$€£]?\\d[\\d,.]*\\d|\\d");

    private static final Pattern NEGATION =
            Pattern.compile("\\b(?:[Nn]ot|[Nn]o|[Nn]ever|cannot|\\p{L}+n['’]t)\\b(?:\\s+(?:be\\s+)?\\p{Ll}+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");
    /** More words than these are more than a name. */
    private static final int LONGEST_NAME = 3;

    private Drifts() {}

    /** @param members of one statement, in order of publication */
    static List<Drift> of(List<Said> members) {
        List<Drift> drifts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Said first = members.getFirst();
        for (Said other : members.subList(1, members.size())) {
            for (Drift drift : between(first, other)) {
                // Ten reprints of one change are one change.
                String change = drift.change() + " " + text(first, drift.from()) + " " + text(other, drift.to());
                if (seen.add(change.toLowerCase(Locale.ROOT))) {
                    drifts.add(drift);
                }
            }
        }
        return drifts;
    }

    private static List<Drift> between(Said first, Said other) {
        List<Drift> drifts = new ArrayList<>();
        modality(first, other).ifPresent(drifts::add);
        condition(first, other).ifPresent(drifts::add);
        number(first, other).ifPresent(drifts::add);
        polarity(first, other).ifPresent(drifts::add);
        name(first, other).ifPresent(drifts::add);
        return drifts;
    }

    private static Optional<Drift> modality(Said first, Said other) {
        Optional<Evidence> firm = find(first, FIRM_VERB);
        Optional<Evidence> weak = find(first, WEAK_VERB);
        Optional<Evidence> otherFirm = find(other, FIRM_VERB);
        Optional<Evidence> otherWeak = find(other, WEAK_VERB);
        if (firm.isPresent() && weak.isEmpty() && otherFirm.isEmpty() && otherWeak.isPresent()) {
            return drift(firm, otherWeak, Change.MODALITY);
        }
        if (weak.isPresent() && firm.isEmpty() && otherWeak.isEmpty() && otherFirm.isPresent()) {
            return drift(weak, otherFirm, Change.MODALITY);
        }
        Optional<Evidence> hedge = find(first, HEDGE);
        Optional<Evidence> otherHedge = find(other, HEDGE);
        boolean both = hedge.isPresent() && otherHedge.isPresent();
        return both && !modal(first, hedge.get()).equals(modal(other, otherHedge.get()))
                ? drift(hedge, otherHedge, Change.MODALITY)
                : Optional.empty();
    }

    private static String modal(Said said, Evidence at) {
        return text(said, at).toLowerCase(Locale.ROOT).split("\\s", 2)[0];
    }

    private static Optional<Drift> condition(Said first, Said other) {
        boolean whole = first.gist().weight() > 0
                && first.gist().sharedWeight(other.gist())
                                / Math.min(first.gist().weight(), other.gist().weight())
                        >= WHOLE;
        Optional<Evidence> here = find(first, CONDITION);
        Optional<Evidence> there = find(other, CONDITION);
        if (!whole || here.isPresent() == there.isPresent()) {
            return Optional.empty();
        }
        // The condition itself must be gone, not only its "if": "if paid" and "once they pay" both have one.
        Said conditional = here.isPresent() ? first : other;
        Said bare = here.isPresent() ? other : first;
        Gist clause = Gist.of(text(conditional, here.or(() -> there).orElseThrow()));
        boolean gone = clause.sharedWeight(bare.gist()) < clause.weight() / 2;
        return gone
                ? drift(here.or(() -> whole(first)), there.or(() -> whole(other)), Change.CONDITION)
                : Optional.empty();
    }

    private static Optional<Drift> number(Said first, Said other) {
        List<Evidence> here = all(first, NUMBER);
        List<Evidence> there = all(other, NUMBER);
        boolean one = here.size() == 1 && there.size() == 1;
        return one && !digits(first, here.getFirst()).equals(digits(other, there.getFirst()))
                ? drift(Optional.of(here.getFirst()), Optional.of(there.getFirst()), Change.NUMBER)
                : Optional.empty();
    }

    private static Optional<Drift> polarity(Said first, Said other) {
        Optional<Evidence> here = find(first, NEGATION);
        Optional<Evidence> there = find(other, NEGATION);
        return here.isPresent() != there.isPresent() && first.gist().denies(other.gist())
                ? drift(here.or(() -> whole(first)), there.or(() -> whole(other)), Change.POLARITY)
                : Optional.empty();
    }

    /** A name in another's place, all words before and behind it the same; another spelling of it is no change. */
    private static Optional<Drift> name(Said first, Said other) {
        List<Evidence> here = all(first, WORD);
        List<Evidence> there = all(other, WORD);
        int fewer = Math.min(here.size(), there.size());
        int before = 0;
        while (before < fewer && sameWord(first, here.get(before), other, there.get(before))) {
            before++;
        }
        int behind = 0;
        while (behind < fewer - before
                && sameWord(first, here.get(here.size() - 1 - behind), other, there.get(there.size() - 1 - behind))) {
            behind++;
        }
        List<Evidence> was = here.subList(before, here.size() - behind);
        List<Evidence> became = there.subList(before, there.size() - behind);
        boolean names = isName(first, was) && isName(other, became) && before + behind > LONGEST_NAME;
        return names && !sounds(first, was).equals(sounds(other, became))
                ? drift(stretch(was), stretch(became), Change.NAME)
                : Optional.empty();
    }

    private static boolean sameWord(Said one, Evidence word, Said other, Evidence otherWord) {
        return text(one, word).equalsIgnoreCase(text(other, otherWord));
    }

    private static boolean isName(Said said, List<Evidence> words) {
        return !words.isEmpty()
                && words.size() <= LONGEST_NAME
                && words.stream()
                        .map(word -> text(said, word))
                        .allMatch(word ->
                                Character.isUpperCase(word.charAt(0)) && !Stems.isEmpty(word.toLowerCase(Locale.ROOT)));
    }

    private static String sounds(Said said, List<Evidence> words) {
        return words.stream()
                .map(word -> Spelling.sound(Spelling.words(text(said, word))))
                .collect(Collectors.joining());
    }

    private static Optional<Evidence> stretch(List<Evidence> words) {
        Span first = words.getFirst().span();
        Span last = words.getLast().span();
        return Optional.of(new Evidence(words.getFirst().article(), new Span(first.begin(), last.end())));
    }

    private static String digits(Said said, Evidence at) {
        return text(said, at).replaceAll("\\D", "");
    }

    private static Optional<Evidence> whole(Said said) {
        return Optional.of(
                new Evidence(said.article(), said.attribution().content().getFirst()));
    }

    private static Optional<Drift> drift(Optional<Evidence> from, Optional<Evidence> to, Change change) {
        return from.flatMap(f -> to.map(t -> new Drift(f, t, change)));
    }

    private static Optional<Evidence> find(Said said, Pattern pattern) {
        return all(said, pattern).stream().findFirst();
    }

    private static List<Evidence> all(Said said, Pattern pattern) {
        String body = said.facts().article().body();
        List<Evidence> found = new ArrayList<>();
        for (Span piece : said.attribution().content()) {
            for (MatchResult match : pattern.matcher(piece.in(body)).results().toList()) {
                String words = match.group();
                int end = match.start() + words.stripTrailing().length();
                found.add(new Evidence(said.article(), new Span(piece.begin() + match.start(), piece.begin() + end)));
            }
        }
        return found;
    }

    private static String text(Said said, Evidence at) {
        return at.span().in(said.facts().article().body());
    }
}
