package dev.readout.reconcile.statement;

import dev.readout.time.Window;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one text puts forward, as far as its words tell: who and what, how many, when, and whether it is done.
 *
 * @param terms the words that tell something, once each, in printed order
 * @param days on which it is said to be
 * @param dayNames names of days of which no calendar tells which
 * @param numbers all of it
 * @param told whether it is done
 * @param negated whether what negates in it leaves it negated: twice is not at all
 * @param conditional whether it is said on a condition
 * @param receiving whether it tells of receiving
 * @param turned whether it tells from the receiving side: "receives from", "was given by"
 * @param giving whether its subject gives
 * @param single stems of what there is one of: "an hour"
 * @param several stems of what there are several of: "two hours"
 */
record Outline(
        List<Term> terms,
        Set<Window> days,
        Set<String> dayNames,
        Numbers numbers,
        Told told,
        boolean negated,
        boolean conditional,
        boolean receiving,
        boolean turned,
        boolean giving,
        Set<String> single,
        Set<String> several) {
    /** What turns a sentence round, or says as much as what does: a crossing that is shut is not open. */
    private static final Pattern NEGATION = Pattern.compile(
            "(?i)\\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|refus\\w+|reject\\w+|denied|denies"
                    + "|barred|bans?|banned|forb[ai]d\\w*|prohibit\\w*|cancell?ed|called off|halt\\w*|stop(?:s|ped)?|suspend\\w*"
                    + "|stays? away|free of|cleared of|fail(?:s|ed)?|turned (?:down|back)|shut|closed?|closes"
                    + "|vot(?:e|es|ed|ing) (?:against|(?:\\w+ ){0,3}down)|broke(?:n)? (?:off|down))\\b|n['\u2019]t\\b");

    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|unless|provided that|as long as)\\b");
    private static final Pattern RECEIVING = Pattern.compile(
            "(?i)\\b(?:receiv\\w+|gets?|got|buys?|bought|purchas\\w+|acquir\\w+|borrow\\w*|obtain\\w*|imports?|imported)\\b");
    private static final Pattern GIVING = Pattern.compile(
            "(?i)\\b(?:pays?|paid|lends?|lent|sends?|sent|delivers?|delivered|gives?|gave|sells?|sold|hands? over"
                    + "|repays?|returns?|returned|provides?|supply|supplies)\\b(?! by)");
    private static final Pattern PASSIVE =
            Pattern.compile("(?i)\\b(?:be|been|was|were|is|are|being) (?:\\w+ed|paid|lent|sent|sold|given)\\b");
    private static final Pattern BY_NAME = Pattern.compile("\\bby (?:the )?\\p{Lu}");
    /** Words that tell less weigh nothing when what is left of a text is counted. */
    private static final double TELLING = 0.4;

    Outline {
        terms = List.copyOf(terms);
        days = Set.copyOf(days);
        dayNames = Set.copyOf(dayNames);
        single = Set.copyOf(single);
        several = Set.copyOf(several);
    }

    static Outline of(Dated dated) {
        OutlineWords words = new OutlineWords(dated);
        String text = dated.printed(dated.text());
        boolean receiving = RECEIVING.matcher(text).find();
        return new Outline(
                words.terms(),
                words.days(),
                words.dayNames(),
                Numbers.of(text),
                Told.of(text, words.isDated()),
                NEGATION.matcher(text).results().count() % 2 == 1,
                CONDITION.matcher(text).find(),
                receiving,
                receiving != BY_NAME.matcher(text).find(),
                GIVING.matcher(text).find() && !PASSIVE.matcher(text).find(),
                words.counted(true),
                words.counted(false));
    }

    /** How much all its words tell together. */
    double weight() {
        return terms.stream().mapToDouble(Term::weight).sum();
    }

    /** How near to one of another text the nearest of this one's comes. */
    double nearest(Term term) {
        double nearest = 0;
        for (Term each : terms) {
            nearest = Math.max(nearest, each.likeness(term));
        }
        return nearest;
    }

    /** How much the words tell that the other lacks. */
    double left(Outline other) {
        return terms.stream()
                .mapToDouble(term -> term.weight() * (1 - other.nearest(term)))
                .sum();
    }

    /** As {@link #left}, of things alone that have no name of their own. */
    double leftThings(Outline other) {
        return terms.stream()
                .filter(term -> term.thing() && !term.name())
                .mapToDouble(term -> term.weight() * (1 - other.nearest(term)))
                .sum();
    }

    /** How many telling words the other has nothing for. */
    long leftWords(Outline other) {
        return terms.stream()
                .filter(term -> term.weight() >= TELLING && other.nearest(term) == 0)
                .count();
    }

    /** How much the words tell of which the other has forms. */
    double same(Outline other) {
        return terms.stream()
                .filter(term -> other.nearest(term) == 1)
                .mapToDouble(Term::weight)
                .sum();
    }

    List<Term> names() {
        return terms.stream().filter(Term::name).toList();
    }

    /** How many names the other has too. */
    long namesIn(Outline other) {
        return names().stream().filter(name -> other.nearest(name) == 1).count();
    }

    /** The names that the other has nowhere. */
    List<Term> strange(Outline other) {
        return names().stream().filter(name -> other.nearest(name) == 0).toList();
    }

    /** Whether each has a name in a part for which the other has another: "from Varen" leaves room for "to Kesht". */
    boolean namesApart(Outline other) {
        List<Term> others = other.strange(this);
        return strange(other).stream().anyMatch(name -> others.stream().anyMatch(each -> each.role() == name.role()));
    }

    /** How much the words tell, besides who did it, that the other lacks. */
    double leftOfState(Outline other) {
        return terms.stream()
                .filter(term -> term.role() >= 0)
                .mapToDouble(term -> term.weight() * (1 - other.nearest(term)))
                .sum();
    }

    /** Whether a word of the one, for which the other has nothing, can mean the opposite of such a word there. */
    boolean opposes(Outline other) {
        return terms.stream()
                .filter(term -> other.nearest(term) == 0)
                .anyMatch(term ->
                        other.terms.stream().anyMatch(against -> term.opposes(against) && nearest(against) == 0));
    }

    boolean isDated() {
        return !days.isEmpty() || !dayNames.isEmpty();
    }

    boolean sharesDay(Outline other) {
        return !Collections.disjoint(dayNames, other.dayNames)
                || days.stream().anyMatch(day -> other.days.stream().anyMatch(each -> meet(day, each)));
    }

    /** Whether both name days of one kind and none is the same. */
    boolean daysApart(Outline other) {
        boolean known = !days.isEmpty() && !other.days.isEmpty();
        boolean named = !dayNames.isEmpty() && !other.dayNames.isEmpty();
        return (known || named) && !sharesDay(other);
    }

    private static boolean meet(Window one, Window other) {
        return one.includes(other.from()) || other.includes(one.from());
    }

    /** Whether the one says "an hour", the other "two hours". */
    boolean countsApart(Outline other) {
        return isOneOfSeveral(other) || other.isOneOfSeveral(this);
    }

    private boolean isOneOfSeveral(Outline other) {
        return single.stream()
                .anyMatch(stem ->
                        other.several.contains(stem) && !other.single.contains(stem) && !several.contains(stem));
    }
}
