package dev.readout.reconcile.statement;

import dev.readout.lexicon.Countries;
import dev.readout.name.Spelling;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of one text, taken apart so that two texts can be compared in microseconds.
 *
 * <p>Words stand as hashes: two of a hundred thousand different ones fall together once in a record, which nothing that is
 * decided here hangs on alone.
 */
final class Gist {
    private static final Countries COUNTRIES = Countries.load();
    /** What stands before a name and ends in a point that ends no sentence. */
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "lt", "col");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "nothing",
            "nobody",
            "none",
            "neither",
            "nor",
            "without",
            "t",
            "cannot",
            "hardly",
            "barely",
            "scarcely");
    /** Words of which one side's use and the other's cannot both be so. */
    private static final List<int[]> OPPOSITES = Stream.of(
                    "before after",
                    "accept reject",
                    "open close",
                    "open shut",
                    "up down",
                    "agree refuse",
                    "accept refuse",
                    "ready unwilling",
                    "willing unwilling",
                    "half all",
                    "first last",
                    "support oppose",
                    "begin end",
                    "start stop",
                    "start end",
                    "rise fall",
                    "increase decrease",
                    "more less",
                    "north south",
                    "east west",
                    "win lose",
                    "confirm deny",
                    "approve reject",
                    "possible impossible",
                    "arrive leave",
                    "attack defend",
                    "true false",
                    "safe dangerous",
                    "hold release",
                    "legal illegal",
                    "buy sell",
                    "advance retreat",
                    "success failure",
                    "strong weak",
                    "risen fallen",
                    "rose fell",
                    "won lost",
                    "gain loss",
                    "import export",
                    "arrest release",
                    "raise lower",
                    "raise cut",
                    "allow forbid",
                    "allow ban",
                    "lift impose",
                    "extend shorten",
                    "include exclude",
                    "succeed fail",
                    "above below",
                    "inside outside",
                    "lawful unlawful",
                    "likely unlikely",
                    "able unable",
                    "join leave",
                    "grant withhold",
                    "high low",
                    "early late",
                    "long short",
                    "right wrong",
                    "good bad")
            .map(pair -> Stream.of(pair.split(" ", -1))
                    .mapToInt(word -> Stems.of(word).hashCode())
                    .toArray())
            .toList();

    /** Verbs that deny without a negation: "stopped paying", "refused to pay". */
    private static final Set<Integer> REFUSALS = Stream.of(
                    "stop",
                    "refuse",
                    "refused",
                    "reject",
                    "rejected",
                    "deny",
                    "denied",
                    "avoid",
                    "fail",
                    "failed",
                    "lack",
                    "end",
                    "halt",
                    "unable",
                    "unwilling",
                    "impossible",
                    "doubt",
                    "abandon",
                    "ban",
                    "prevent")
            .map(word -> Stems.of(word).hashCode())
            .collect(Collectors.toUnmodifiableSet());
    /** Words between a negation and what it denies. */
    private static final Set<Integer> FILLERS = Stream.of(
                    "yet", "even", "just", "only", "really", "going", "want", "ever", "time", "longer", "way")
            .map(String::hashCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHINGLE = 5;
    /** So many words after a negation are under it. */
    private static final int SCOPE = 6;

    /** Longer contents are documents; what they share with a remark shows in their first pages. */
    private static final int MOST_WORDS = 600;

    private final int[] words;
    /** The stem of each word, nought where it says nothing of its own. */
    private final int[] stemAt;

    private final BitSet negations;
    private final BitSet isName;
    private final int[] stems;
    private final float[] weights;
    private final List<String> names;
    /** The first word, which may be a name. */
    private final String opening;

    private final Numbers numbers;
    private final boolean question;
    private final float weight;

    private Gist(
            int[] words,
            int[] stemAt,
            BitSet negations,
            BitSet isName,
            int[] stems,
            float[] weights,
            List<String> names,
            String opening,
            Numbers numbers,
            boolean question) {
        this.words = words;
        this.stemAt = stemAt;
        this.negations = negations;
        this.isName = isName;
        this.stems = stems;
        this.weights = weights;
        this.names = names;
        this.opening = opening;
        this.numbers = numbers;
        this.question = question;
        float sum = 0;
        for (float each : weights) {
            sum += each;
        }
        this.weight = sum;
    }

    /** Takes a text apart. */
    static Gist of(String printed) {
        String text = Abbreviations.spelledOut(printed);
        Map<Integer, Float> stems = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        String opening = "";
        int[] words = new int[MOST_WORDS];
        int count = 0;
        int end = 0;
        boolean titled = false;
        int[] stemAt = new int[MOST_WORDS];
        BitSet negations = new BitSet();
        BitSet isName = new BitSet();
        Matcher found = WORD.matcher(text);
        while (count < MOST_WORDS && found.find()) {
            end = found.end();
            String token = found.group();
            String word = token.toLowerCase(Locale.ROOT);
            boolean first = count == 0 || startsSentence(text, found.start()) && !titled;
            titled = TITLES.contains(word);
            words[count++] = word.hashCode();
            String stem = COUNTRIES
                    .ofAdjective(word)
                    .or(() -> COUNTRIES.named(word))
                    .map(country -> Stems.of(country.substring(country.lastIndexOf(' ') + 1)))
                    .orElseGet(() -> Stems.of(word));
            if (NEGATIONS.contains(word)) {
                negations.set(count - 1);
            } else if (!Stems.isEmpty(word)) {
                stemAt[count - 1] = stem.hashCode();
                stems.put(stem.hashCode(), Stems.weight(stem));
                if (count == 1) {
                    opening = name(stem);
                }
                if (!first && !titled && Character.isUpperCase(token.codePointAt(0))) {
                    isName.set(count - 1);
                    names.add(name(stem));
                }
            }
        }
        int[] sorted = stems.keySet().stream().mapToInt(i -> i).sorted().toArray();
        float[] weights = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            weights[i] = stems.getOrDefault(sorted[i], 0f);
        }
        return new Gist(
                Arrays.copyOf(words, count),
                Arrays.copyOf(stemAt, count),
                negations,
                isName,
                sorted,
                weights,
                List.copyOf(names),
                opening,
                Numbers.of(text.substring(0, count < MOST_WORDS ? text.length() : end)),
                text.contains("?"));
    }

    private static String name(String stem) {
        return Spelling.sound(stem);
    }

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before)) && !isEnd(text.charAt(before))) {
            before--;
        }
        return before < 0 || isEnd(text.charAt(before));
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u201c' || c == '"';
    }

    Numbers numbers() {
        return numbers;
    }

    /**
     * Returns whether one denies what the other says: a word stands under a negation in the one, and in the other too,
     * but under none. "They will not sign" against "they will sign", never against "they met".
     */
    boolean denies(Gist other) {
        return deniesOf(other) || other.deniesOf(this);
    }

    private boolean deniesOf(Gist other) {
        for (int i = negations.nextSetBit(0); i >= 0; i = negations.nextSetBit(i + 1)) {
            int[] denied = denied(i);
            if (denied.length > 0
                    && other.hasStem(denied[0])
                    && Arrays.stream(denied).noneMatch(other::hasUnderNegation)) {
                return true;
            }
        }
        return false;
    }

    /** What a negation denies: the next two words that say something, names left out: "no boat of theirs will pass". */
    private int[] denied(int negation) {
        return IntStream.range(negation + 1, Math.min(stemAt.length, negation + SCOPE))
                .filter(i -> stemAt[i] != 0 && !FILLERS.contains(words[i]) && !isName.get(i))
                .map(i -> stemAt[i])
                .limit(2)
                .toArray();
    }

    private boolean hasStem(int stem) {
        return Arrays.binarySearch(stems, stem) >= 0;
    }

    private boolean hasUnderNegation(int stem) {
        for (int i = 0; i < stemAt.length; i++) {
            if (stemAt[i] == stem) {
                for (int before = Math.max(0, i - SCOPE); before < i; before++) {
                    if (negations.get(before) || REFUSALS.contains(stemAt[before])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    boolean question() {
        return question;
    }

    int wordCount() {
        return words.length;
    }

    int stemCount() {
        return stems.length;
    }

    /** Returns how much all its words tell together. */
    float weight() {
        return weight;
    }

    /** Returns how much the words tell that both have. */
    float sharedWeight(Gist other) {
        float shared = 0;
        int i = 0;
        int j = 0;
        while (i < stems.length && j < other.stems.length) {
            if (stems[i] == other.stems[j]) {
                shared += weights[i];
                i++;
                j++;
            } else if (stems[i] < other.stems[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Returns the length in words of the longest stretch that stands in both, or {@code enough} where it is as long. */
    int longestRun(Gist other, int enough) {
        int longest = 0;
        int[] previous = new int[other.words.length + 1];
        int[] current = new int[other.words.length + 1];
        for (int word : words) {
            for (int j = 0; j < other.words.length; j++) {
                current[j + 1] = word == other.words[j] ? previous[j] + 1 : 0;
                longest = Math.max(longest, current[j + 1]);
            }
            if (longest >= enough) {
                return enough;
            }
            int[] done = previous;
            previous = current;
            current = done;
        }
        return longest;
    }

    /**
     * Returns fingerprints by which texts that share a long stretch of words can be found: hashes of every five words in a
     * row, those that happen to be even. Two texts with nine words in a row in common share one, but for three in a
     * hundred.
     */
    int[] fingerprints() {
        return IntStream.rangeClosed(0, words.length - SHINGLE)
                .map(from -> Arrays.hashCode(Arrays.copyOfRange(words, from, from + SHINGLE)))
                .filter(hash -> (hash & 1) == 0)
                .distinct()
                .toArray();
    }

    /** Returns whether the words of both are the same, in the same order. */
    boolean sameWords(Gist other) {
        return Arrays.equals(words, other.words);
    }

    /** Returns whether each has a word whose opposite the other has instead. */
    boolean opposes(Gist other) {
        return OPPOSITES.stream()
                .anyMatch(pair -> onlyIn(this, other, pair[0]) && onlyIn(other, this, pair[1])
                        || onlyIn(this, other, pair[1]) && onlyIn(other, this, pair[0]));
    }

    private static boolean onlyIn(Gist one, Gist other, int stem) {
        return Arrays.binarySearch(one.stems, stem) >= 0 && Arrays.binarySearch(other.stems, stem) < 0;
    }

    /**
     * Returns whether two names have changed places, all others standing as they did. Where more of them move, a phrase
     * only stands elsewhere in the sentence.
     */
    boolean turnsNames(Gist other) {
        List<String> here = sharedNames(other);
        List<String> there = other.sharedNames(this);
        return here.size() == there.size()
                && IntStream.range(0, here.size())
                                .filter(i -> !here.get(i).equals(there.get(i)))
                                .count()
                        == 2;
    }

    /** The names that both have, in this one's order; the first word counts where the other has it as a name. */
    private List<String> sharedNames(Gist other) {
        return Stream.concat(Stream.of(opening), names.stream())
                .filter(name -> name.equals(opening) ? other.names.contains(name) : other.hasWordOf(name))
                .distinct()
                .toList();
    }

    /** A name that the other has at the head of a sentence, where every word has a capital, is no other name. */
    private boolean hasWordOf(String name) {
        return names.contains(name) || opening.equals(name);
    }
}
