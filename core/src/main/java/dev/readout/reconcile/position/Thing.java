package dev.readout.reconcile.position;

import dev.readout.reconcile.number.Figure;
import dev.readout.reconcile.number.Figures;
import dev.readout.reconcile.statement.Stems;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a deed is done to, as words tell it.
 *
 * @param heads what it is, without endings: of "the first tranche of the loan" tranche and loan
 * @param words all that tell something, the heads among them
 * @param numbers that stand in the words
 * @param definite whether it is one told of before: "the crossing"
 * @param further words for a part, or for one more: "another"
 * @param begins whether the words tell that it is only the beginning: "the first lorries"
 */
record Thing(
        Set<String> heads,
        Set<String> words,
        Set<String> numbers,
        boolean definite,
        Set<String> further,
        boolean begins) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019]s\\b)?");
    private static final Pattern OF = Pattern.compile("(?i)\\bof\\b");
    private static final Pattern DEFINITE =
            Pattern.compile("(?i)\\s*(?:the|its|their|his|her|this|that|these|those|all)\\b.*");
    /** What says nothing of which thing is meant. */
    private static final Set<String> ANY = Set.of(
            "first",
            "last",
            "final",
            "remaining",
            "new",
            "promised",
            "pledged",
            "agreed",
            "entire",
            "whole",
            "full",
            "initial",
            "long",
            "very",
            "own",
            "same",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "twelve",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "billion",
            "dozen",
            "dozens",
            "percent",
            "per",
            "cent",
            "most",
            "part",
            "parts",
            "half");

    private static final Set<String> FURTHER = Set.of(
            "another",
            "more",
            "additional",
            "further",
            "second",
            "third",
            "fourth",
            "next",
            "other",
            "others",
            "some",
            "several",
            "few",
            "half",
            "most",
            "part",
            "parts",
            "no",
            "none");

    Thing {
        heads = Set.copyOf(heads);
        words = Set.copyOf(words);
        numbers = Set.copyOf(numbers);
        further = Set.copyOf(further);
    }

    /** Reads what words tell. */
    static Thing of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> heads = new LinkedHashSet<>();
        Set<String> words = new TreeSet<>();
        for (String part : OF.split(lower, -1)) {
            String head = "";
            for (String word : (Iterable<String>) WORD.matcher(part).results().map(found -> found.group())::iterator) {
                String plain = word.replaceFirst("['\u2019]s$", "");
                if (!Stems.isEmpty(plain) && !ANY.contains(plain) && !FURTHER.contains(plain)) {
                    head = Stems.of(plain);
                    words.add(head);
                }
            }
            if (!head.isEmpty()) {
                heads.add(head);
            }
        }
        return new Thing(
                heads,
                words,
                Figures.in(text).stream()
                        .map(Figure::value)
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new)),
                DEFINITE.matcher(text).matches(),
                WORD.matcher(lower)
                        .results()
                        .map(found -> found.group())
                        .filter(FURTHER::contains)
                        .collect(Collectors.toCollection(TreeSet::new)),
                WORD.matcher(lower).results().anyMatch(found -> found.group().equals("first")));
    }

    boolean isFurther() {
        return !further.isEmpty();
    }
}
