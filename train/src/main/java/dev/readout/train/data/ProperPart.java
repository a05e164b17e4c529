package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proper name within a noun phrase: sets that mark whole phrases are brought to the names alone.
 *
 * <p>Judged by capitals alone: a phrase whose last word is small, or that has a small word inside other than those that
 * join names, is none.
 */
final class ProperPart {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern BETWEEN_COMMAS = Pattern.compile("[^,()]+");
    private static final Pattern BETWEEN_BRACKETS = Pattern.compile("[^()]+");
    private static final Set<String> JOINING = Set.of(
            "of", "the", "and", "for", "on", "de", "la", "al", "bin", "bint", "ibn", "von", "van", "der", "del", "du",
            "&", "-");
    private static final Set<String> JOINING_PERSONS = Set.of("al", "bin", "ibn", "de", "von", "van", "der", "la");
    private static final Set<String> DEPARTMENTS = Set.of("State", "Defense", "Defence");
    private static final Set<String> ARTICLES = Set.of("The", "A", "An", "This", "That", "These", "Those");
    private static final Set<String> PRONOUNS = Set.of(
            "I", "He", "She", "We", "They", "It", "You", "His", "Her", "Our", "Their", "Its", "My", "Your", "Who");

    private ProperPart() {}

    /** Returns the names within a phrase; a place is parted at its commas, as in a town and its country, and
     * any at its brackets, as in a body and its letters. */
    static List<LabelledSpan> of(String text, Span phrase, String label) {
        List<LabelledSpan> names = new ArrayList<>();
        boolean commas = label.equals("PLACE") || label.equals("PERSON");
        Matcher part =
                (commas ? BETWEEN_COMMAS : BETWEEN_BRACKETS).matcher(text).region(phrase.begin(), phrase.end());
        while (part.find() && !(label.equals("PERSON") && !names.isEmpty())) {
            name(text, new Span(part.start(), part.end()), label).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<LabelledSpan> name(String text, Span phrase, String label) {
        List<Span> words = words(text, phrase);
        words = words.subList(first(text, words, label), words.size());
        if (words.isEmpty() || !isProper(words.getLast().in(text))) {
            return Optional.empty();
        }
        Set<String> joining = label.equals("PERSON") ? JOINING_PERSONS : JOINING;
        if (!words.stream().map(word -> word.in(text)).allMatch(word -> isProper(word) || joining.contains(word))) {
            return Optional.empty();
        }
        String name = text.substring(words.getFirst().begin(), words.getLast().end());
        if (PRONOUNS.contains(name) || name.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return Optional.of(new LabelledSpan(words.getFirst().union(words.getLast()), Peoples.settled(name, label)));
    }

    /** Returns the index of the first word that belongs to the name: after small words, articles and titles. */
    private static int first(String text, List<Span> words, String label) {
        int first = 0;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index).in(text);
            if (label.equals("PERSON") && word.equals("of")) {
                if (index + 1 < words.size()
                        && DEPARTMENTS.contains(words.get(index + 1).in(text))) {
                    index++;
                    first = index + 1;
                    continue;
                }
                // What else follows "of" in a title is a land or a house, seldom the person.
                return words.size();
            }
            boolean before = index == first && (!startsHigh(word) || ARTICLES.contains(word));
            boolean title = label.equals("PERSON") && isTitle(text, words, index);
            if (before || title) {
                first = index + 1;
            }
        }
        return first;
    }

    private static boolean isTitle(String text, List<Span> words, int index) {
        String word = words.get(index).in(text);
        return index > 0 && index == words.size() - 1
                ? Titles.isTitleAfter(words.get(index - 1).in(text), word)
                : Titles.isTitle(word);
    }

    private static boolean isProper(String word) {
        return startsHigh(word) || Character.isDigit(word.charAt(0));
    }

    /** An Arabic name's article is written small before a hyphen. */
    private static boolean startsHigh(String word) {
        String letters = word.startsWith("al-") ? word.substring(3) : word;
        return letters.codePoints().filter(Character::isLetterOrDigit).limit(1).anyMatch(Character::isUpperCase);
    }

    private static List<Span> words(String text, Span phrase) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(phrase.begin(), phrase.end());
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        if (!words.isEmpty()) {
            trimmedPossessive(text, words);
        }
        return words;
    }

    private static void trimmedPossessive(String text, List<Span> words) {
        Span last = words.getLast();
        String letters = last.in(text);
        for (String ending : List.of("'s", "’s", "'", "’")) {
            if (letters.endsWith(ending) && letters.length() > ending.length()) {
                words.set(words.size() - 1, new Span(last.begin(), last.end() - ending.length()));
                return;
            }
        }
    }
}
