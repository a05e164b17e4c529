package dev.readout.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Says of two names of people whether they can be one person's.
 *
 * <p>Spellings that differ only as romanisations do, other orders, joined words, forms of one given name, initials and
 * words in the middle fit; a letter more or less is never enough, since neighbours in a phone book differ by as much.
 * Pure, symmetric and thread-safe.
 */
public final class NameMatcher {
    private static final double EQUAL = 1;
    private static final double SPELLING = 0.95;
    private static final double OTHER_FORM = 0.85;
    private static final double MIDDLE = 0.9;
    private static final double INITIAL = 0.75;
    private static final double PARTLY = 0.5;
    /** Names whose letters are nearly the same: enough to list them, never to join. */
    private static final double NEAR = 0.4;
    /** Shortest word in which one letter may be a slip of the pen. */
    private static final int SHORTEST_SLIP = 5;
    /** Joined words shorter than this fall together by chance. */
    private static final int SHORTEST_JOINED = 7;

    private final GivenNames givenNames = GivenNames.load();

    /** Returns what the names alone say. */
    public NameVerdict compare(PersonName one, PersonName other) {
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return NameVerdict.different("no name");
        }
        NameVerdict verdict = words(one, other);
        if (!verdict.fits() || one.suffix().equals(other.suffix())) {
            return verdict;
        }
        return one.suffix().isPresent() && other.suffix().isPresent()
                ? NameVerdict.different("one is " + one.suffix().get() + ", the other "
                        + other.suffix().get())
                : NameVerdict.undecided(PARTLY, "one is a junior or senior, of the other nothing tells");
    }

    private NameVerdict words(PersonName one, PersonName other) {
        if (one.plainOrder().equals(other.plainOrder())) {
            return NameVerdict.same(EQUAL, "the same words");
        }
        // "Van Theap" and "Vantheap": what is a particle in one name is part of the word in the other.
        if (one.letters().length() >= SHORTEST_JOINED && one.letters().equals(other.letters())) {
            return NameVerdict.same(SPELLING, "the same letters, joined otherwise");
        }
        boolean arabic = one.arabic() || other.arabic();
        if (!one.isFull() || !other.isFull()) {
            return single(one, other);
        }
        if (one.family().soundsLike(other.family())) {
            return givens(one, other, arabic);
        }
        if (one.joined().length() >= SHORTEST_JOINED && one.joined().equals(other.joined())) {
            return NameVerdict.same(SPELLING, "the same letters, joined otherwise");
        }
        if (anyOrder(one.words(), other.words())) {
            return NameVerdict.same(OTHER_FORM, "the same words in another order");
        }
        return otherFamily(one, other);
    }

    private static NameVerdict single(PersonName one, PersonName other) {
        if (one.joined().equals(other.joined())
                && (one.isFull() || other.isFull())
                && one.joined().length() >= SHORTEST_JOINED) {
            return NameVerdict.same(SPELLING, "the same letters, joined otherwise");
        }
        if (!one.family().soundsLike(other.family())) {
            return NameVerdict.different("another family name");
        }
        return one.isFull() || other.isFull()
                ? NameVerdict.undecided(PARTLY, "a family name alone")
                : NameVerdict.same(SPELLING, "the same family name alone");
    }

    // ---- one family name

    private NameVerdict givens(PersonName one, PersonName other, boolean arabic) {
        boolean inTurn = one.given().size() <= other.given().size();
        List<NameWord> shorter = inTurn ? one.given() : other.given();
        List<NameWord> longer = inTurn ? other.given() : one.given();
        Fit first = fit(shorter.getFirst(), longer.getFirst(), arabic);
        if (first == Fit.NONE && joinedGivens(shorter, longer)) {
            return NameVerdict.same(SPELLING, "the same letters, joined otherwise");
        }
        switch (first) {
            case NONE -> {
                boolean second = longer.stream().skip(1).anyMatch(shorter.getFirst()::soundsLike);
                return second
                        ? NameVerdict.undecided(PARTLY, "the given name of one is the second of the other")
                        : NameVerdict.different("another given name");
            }
            case NEAR -> {
                return NameVerdict.undecided(NEAR, "given names a letter apart");
            }
            case SAME, FORM, INITIAL -> {}
        }
        double score = score(first);
        for (int i = 1; i < shorter.size(); i++) {
            Fit middle = fit(shorter.get(i), longer.get(i), arabic);
            switch (middle) {
                case NONE -> {
                    return i == 1 && longer.size() > shorter.size() && inOrder(shorter, longer)
                            ? NameVerdict.undecided(PARTLY, "more names between")
                            : NameVerdict.different("another middle name");
                }
                case NEAR -> {
                    return NameVerdict.undecided(NEAR, "middle names a letter apart");
                }
                case SAME, FORM, INITIAL -> score = Math.min(score, score(middle));
            }
        }
        boolean initials = anyInitial(one) != anyInitial(other) || first == Fit.INITIAL;
        if (longer.size() > shorter.size()) {
            return NameVerdict.fuller(Math.min(score, MIDDLE), "one with more given names");
        }
        return initials
                ? NameVerdict.fuller(score, "an initial for a given name")
                : NameVerdict.same(score, score == SPELLING ? "another spelling" : "another form of the given name");
    }

    private static boolean anyInitial(PersonName name) {
        return name.given().stream().anyMatch(NameWord::isInitial);
    }

    private static boolean joinedGivens(List<NameWord> one, List<NameWord> other) {
        return one.size() != other.size() && joined(one).equals(joined(other));
    }

    private static String joined(List<NameWord> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.plain()));
        return Spelling.sound(joined.toString());
    }

    /** Whether all of the shorter stand in the longer, in order, no word of it an initial. */
    private static boolean inOrder(List<NameWord> shorter, List<NameWord> longer) {
        int at = 0;
        for (NameWord word : longer) {
            if (at < shorter.size() && !word.isInitial() && word.soundsLike(shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size();
    }

    private enum Fit {
        SAME,
        FORM,
        INITIAL,
        NEAR,
        NONE
    }

    private static double score(Fit fit) {
        return switch (fit) {
            case SAME -> SPELLING;
            case FORM -> OTHER_FORM;
            case INITIAL -> INITIAL;
            case NEAR, NONE -> NEAR;
        };
    }

    private Fit fit(NameWord one, NameWord other, boolean arabic) {
        if (one.soundsLike(other)) {
            return Fit.SAME;
        }
        if (one.isInitialOf(other) || other.isInitialOf(one)) {
            return Fit.INITIAL;
        }
        if (one.isInitial() || other.isInitial()) {
            return Fit.NONE;
        }
        if (givenNames.areForms(one.plain(), other.plain()) || arabic && sameButVowels(one, other)) {
            return Fit.FORM;
        }
        return slip(one, other) ? Fit.NEAR : Fit.NONE;
    }

    /** Arabic does not write short vowels: Selma and Salma, Edris and Idris, but neither Hassan and Hussein. */
    private static boolean sameButVowels(NameWord one, NameWord other) {
        return one.sounds().stream().anyMatch(a -> other.sounds().stream().anyMatch(b -> sameButVowels(a, b)));
    }

    private static boolean sameButVowels(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            String pair = "" + one.charAt(i) + other.charAt(i);
            boolean alike = switch (pair) {
                case "ae", "ea", "ei", "ie", "ou", "uo" -> true;
                default -> one.charAt(i) == other.charAt(i);
            };
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    // ---- another family name

    private static boolean anyOrder(List<NameWord> one, List<NameWord> other) {
        if (one.size() != other.size() || one.stream().anyMatch(NameWord::isInitial)) {
            return false;
        }
        List<NameWord> left = new ArrayList<>(other);
        for (NameWord word : one) {
            if (left.stream()
                    .filter(word::soundsLike)
                    .findFirst()
                    .map(left::remove)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static NameVerdict otherFamily(PersonName one, PersonName other) {
        Set<String> shared = new HashSet<>(one.plainWords());
        shared.retainAll(other.plainWords());
        int fewer = Math.min(one.words().size(), other.words().size());
        boolean firstShared = one.words().getFirst().soundsLike(other.words().getFirst());
        if (shared.size() == fewer && fewer > 1) {
            return NameVerdict.undecided(PARTLY, "one with one more family name");
        }
        boolean nearFamily = slip(one.family(), other.family());
        return firstShared && nearFamily
                ? NameVerdict.undecided(NEAR, "family names a letter apart")
                : NameVerdict.different("another family name");
    }

    private static boolean slip(NameWord one, NameWord other) {
        int shorter = Math.min(one.plain().length(), other.plain().length());
        return shorter >= SHORTEST_SLIP && oneEdit(one.plain(), other.plain());
    }

    /** Whether one letter put in, left out, changed, or two swapped make one word of the other. */
    private static boolean oneEdit(String one, String other) {
        int begin = 0;
        int shorter = Math.min(one.length(), other.length());
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - begin - end;
        int right = other.length() - begin - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(begin) == other.charAt(begin + 1)
                && one.charAt(begin + 1) == other.charAt(begin);
        return left <= 1 && right <= 1 || swapped;
    }
}
