package dev.readout.extract.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What reports call events: patterns of words, each with its code, from {@code words.txt}. Immutable. */
final class EventWords {
    /** What a pattern says. */
    sealed interface Meaning {}

    /** Something is done. */
    record Done(PloverEvent plover, Optional<String> mode, String cameo) implements Meaning {}

    /** Somebody means to do what follows. */
    record Intent() implements Meaning {}

    /** Only looks like an event. */
    record Nothing() implements Meaning {}

    /**
     * One word of a pattern.
     *
     * @param forms in lower case; none for a gap
     * @param part what the tagger must not have taken it for
     */
    record Element(Set<String> forms, Part part) {
        Element {
            forms = Set.copyOf(forms);
        }

        boolean isGap() {
            return forms.isEmpty();
        }
    }

    /** What a word must be. */
    enum Part {
        ANY,
        NO_NOUN,
        NO_VERB
    }

    /**
     * Words in a row.
     *
     * @param weak whether it counts only where nothing else does
     */
    record Pattern(List<Element> elements, Meaning meaning, boolean weak) {
        Pattern {
            elements = List.copyOf(elements);
        }

        int words() {
            return (int) elements.stream().filter(element -> !element.isGap()).count();
        }
    }

    private final Map<String, List<Pattern>> byFirst;

    private EventWords(Map<String, List<Pattern>> byFirst) {
        this.byFirst = byFirst;
    }

    static EventWords load() {
        Map<String, List<Pattern>> byFirst = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(EventWords.class.getResourceAsStream("words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> patterns(line).stream())
                    .forEach(pattern -> pattern.elements()
                            .getFirst()
                            .forms()
                            .forEach(form -> byFirst.computeIfAbsent(form, any -> new ArrayList<>())
                                    .add(pattern)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words for events that Readout was built with", e);
        }
        return new EventWords(Map.copyOf(byFirst));
    }

    private static List<Pattern> patterns(String line) {
        String[] columns = line.split("\t", -1);
        boolean weak = columns[0].startsWith("~");
        String root = weak ? columns[0].substring(1) : columns[0];
        Meaning meaning = switch (root) {
            case "INTENT" -> new Intent();
            case "NOTHING" -> new Nothing();
            default ->
                new Done(
                        PloverEvent.valueOf(root),
                        Optional.of(columns[1]).filter(mode -> !mode.equals("-")),
                        columns[2]);
        };
        List<Pattern> patterns = new ArrayList<>();
        for (String words : columns[3].split(";", -1)) {
            List<Element> elements = new ArrayList<>();
            for (String word : words.strip().split(" ", -1)) {
                elements.add(element(word));
            }
            patterns.add(new Pattern(elements, meaning, weak));
        }
        return patterns;
    }

    private static Element element(String word) {
        if (word.equals("..")) {
            return new Element(Set.of(), Part.ANY);
        }
        Part part = word.startsWith("v:") ? Part.NO_NOUN : word.startsWith("n:") ? Part.NO_VERB : Part.ANY;
        String bare = part == Part.ANY ? word : word.substring(2);
        if (bare.startsWith("=")) {
            return new Element(Set.of(bare.substring(1)), part);
        }
        String[] alternatives = bare.split("\\|", -1);
        // Where a list names two forms of one word, it means these forms alone: "meets|met" is no "meeting".
        boolean lists = Arrays.stream(alternatives).anyMatch(each -> isFormOfAnother(each, alternatives));
        Set<String> forms = new HashSet<>();
        for (String alternative : alternatives) {
            if (lists) {
                forms.add(alternative);
            } else {
                forms.addAll(Inflections.of(alternative));
            }
        }
        return new Element(forms, part);
    }

    private static boolean isFormOfAnother(String word, String[] words) {
        for (String other : words) {
            if (!other.equals(word) && Inflections.of(other).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the patterns that begin with a word. */
    List<Pattern> beginningWith(String word) {
        return byFirst.getOrDefault(word, List.of());
    }
}
