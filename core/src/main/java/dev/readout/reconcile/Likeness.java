package dev.readout.reconcile;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of what two texts say is the same: shared word stems, weighed by how rare each is among all texts compared.
 */
final class Likeness {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "a", "an", "of", "to", "in", "on", "at", "for", "from", "by", "with", "and", "or", "but", "that",
            "this", "these", "those", "it", "its", "he", "she", "they", "his", "her", "their", "him", "them", "we",
            "our", "us", "i", "my", "you", "your", "is", "are", "was", "were", "be", "been", "being", "has", "have",
            "had", "do", "does", "did", "as", "s", "t", "which", "who", "whom", "whose", "there", "also", "would",
            "will", "should", "could", "can", "may", "might", "must", "shall", "than", "then", "so", "such", "any",
            "some", "all", "both", "other", "one", "into", "over", "out", "about", "during");
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
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ed", "ers", "er", "ies", "es",
            "s", "ly", "al", "ian", "ive", "y", "e", "n");
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("hundreds", "100"),
            Map.entry("thousand", "1000"),
            Map.entry("thousands", "1000"),
            Map.entry("million", "1000000"),
            Map.entry("millions", "1000000"),
            Map.entry("billion", "1000000000"),
            Map.entry("billions", "1000000000"),
            Map.entry("trillion", "1000000000000"),
            Map.entry("decade", "10"),
            Map.entry("first", "1"));

    private final Map<String, Integer> frequency = new HashMap<>();
    private int texts;

    /** Words of which one side's use and the other's cannot both be so, by their stems. */
    private static final List<List<String>> OPPOSITES = Stream.of(
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
                    "advance retreat")
            .map(pair -> Stream.of(pair.split(" ", -1)).map(Likeness::stem).toList())
            .toList();

    /**
     * One text, taken apart.
     *
     * @param stems what its words mean, endings and empty words left out
     * @param numbers figures, and words for them
     * @param negated whether a word denies
     * @param names stems of the words with a capital, in the order in which they first come
     */
    record Gist(Set<String> stems, Set<String> numbers, boolean negated, List<String> names) {
        Gist {
            // Sorted, so that sums over it come out the same to the last digit on every machine.
            stems = Collections.unmodifiableSortedSet(new TreeSet<>(stems));
            numbers = Set.copyOf(numbers);
            names = List.copyOf(names);
        }
    }

    /** Takes a text apart. */
    static Gist gist(String text) {
        Set<String> stems = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        boolean negated = false;
        Set<String> names = new LinkedHashSet<>();
        Matcher words = WORD.matcher(text);
        boolean first = true;
        while (words.find()) {
            String printed = words.group();
            String word = printed.toLowerCase(Locale.ROOT);
            if (!first && Character.isUpperCase(printed.codePointAt(0)) && !EMPTY_WORDS.contains(word)) {
                names.add(Spelling.sound(stem(word)));
            }
            first = false;
            String number = Character.isDigit(word.charAt(0)) ? word.replace(",", "") : NUMBER_WORDS.get(word);
            if (number != null) {
                numbers.add(number);
                stems.add(number);
            } else if (NEGATIONS.contains(word)) {
                negated = true;
            } else if (!EMPTY_WORDS.contains(word)) {
                stems.add(stem(word));
            }
        }
        return new Gist(stems, numbers, negated, List.copyOf(names));
    }

    /** Counts a text among those that tell how rare a word is. */
    void count(Gist gist) {
        texts++;
        gist.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }

    /** Returns 0 for nothing in common to 1 for the same words, by weight (Dice). */
    double of(Gist one, Gist other) {
        double shared = 0;
        double all = 0;
        for (String stem : one.stems()) {
            double weight = weight(stem);
            all += weight;
            if (other.stems().contains(stem)) {
                shared += weight;
            }
        }
        for (String stem : other.stems()) {
            all += weight(stem);
        }
        return all == 0 ? 0 : 2 * shared / all;
    }

    /** Returns whether the two say opposite things, of different things, or of the same things the other way round. */
    static boolean contradict(Gist one, Gist other) {
        boolean numbers = !one.numbers().isEmpty()
                && !other.numbers().isEmpty()
                && !one.numbers().containsAll(other.numbers())
                && !other.numbers().containsAll(one.numbers());
        boolean names = !other.names().containsAll(one.names()) && !one.names().containsAll(other.names());
        List<String> shared =
                one.names().stream().filter(other.names()::contains).toList();
        List<String> sharedThere =
                other.names().stream().filter(one.names()::contains).toList();
        boolean turned = !shared.equals(sharedThere);
        boolean opposite = OPPOSITES.stream()
                .anyMatch(pair -> onlyIn(one, other, pair.get(0)) && onlyIn(other, one, pair.get(1))
                        || onlyIn(one, other, pair.get(1)) && onlyIn(other, one, pair.get(0)));
        return numbers || names || turned || opposite || one.negated() != other.negated();
    }

    private static boolean onlyIn(Gist one, Gist other, String stem) {
        return one.stems().contains(stem) && !other.stems().contains(stem);
    }

    /** Returns how many stems the two share. */
    static long common(Gist one, Gist other) {
        return one.stems().stream().filter(other.stems()::contains).count();
    }

    private double weight(String stem) {
        return Math.log(1 + (double) texts / frequency.getOrDefault(stem, 1));
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
