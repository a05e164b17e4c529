package dev.readout.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plainest coder there is: the first word of a sentence that begins as a verb of the dictionary does. */
final class VerbDictionary {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    private final Map<String, String> rootsByStem;
    private final int longest;

    private VerbDictionary(Map<String, String> rootsByStem) {
        this.rootsByStem = rootsByStem;
        this.longest =
                rootsByStem.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static VerbDictionary load() {
        Map<String, String> roots = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(VerbDictionary.class.getResourceAsStream("events/verb-stems.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split(" ", -1);
                for (int i = 1; i < words.length; i++) {
                    roots.put(words[i], words[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the verb dictionary", e);
        }
        return new VerbDictionary(Map.copyOf(roots));
    }

    Optional<String> root(String sentence) {
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            for (int length = Math.min(word.length(), longest); length > 0; length--) {
                String root = rootsByStem.get(word.substring(0, length));
                if (root != null) {
                    return Optional.of(root);
                }
            }
        }
        return Optional.empty();
    }
}
