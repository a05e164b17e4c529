package dev.readout.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk does to wire copy: other words of saying, other numerals, clauses and sentences cut or moved. */
final class Rewriting {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("said", List.of("stated", "noted", "added", "explained")),
            Map.entry("says", List.of("states", "notes")),
            Map.entry("told", List.of("informed")),
            Map.entry("announced", List.of("declared", "made known")),
            Map.entry("officials", List.of("authorities")),
            Map.entry("country", List.of("nation")),
            Map.entry("government", List.of("administration")),
            Map.entry("also", List.of("as well")),
            Map.entry("but", List.of("however", "yet")),
            Map.entry("after", List.of("following")),
            Map.entry("about", List.of("around", "roughly")),
            Map.entry("talks", List.of("negotiations")),
            Map.entry("attack", List.of("assault")),
            Map.entry("killed", List.of("slain")),
            Map.entry("leaders", List.of("chiefs")),
            Map.entry("more than", List.of("over")),
            Map.entry("people", List.of("persons")),
            Map.entry("last", List.of("past")),
            Map.entry("called", List.of("termed")),
            Map.entry("will", List.of("is going to")),
            Map.entry("percent", List.of("per cent", "%")),
            Map.entry("while", List.of("whereas")),
            Map.entry("including", List.of("among them")),
            Map.entry("two", List.of("2")),
            Map.entry("three", List.of("3")),
            Map.entry("four", List.of("4")),
            Map.entry("five", List.of("5")),
            Map.entry("six", List.of("6")),
            Map.entry("10", List.of("ten")),
            Map.entry("20", List.of("twenty")));

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(more than|[\\p{L}\\p{N}]+)(?![\\p{L}\\p{N}])");
    private static final Pattern CLAUSE = Pattern.compile(",[^,.\"“”]{12,90}(?=[,.])");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][”\"]?) (?=[\\p{Lu}“\"])");

    private final Random random;

    Rewriting(Random random) {
        this.random = random;
    }

    /** Rewrites paragraphs: some words of a list, some clauses, some sentences, now and then the order. */
    List<String> rewrite(List<String> paragraphs) {
        List<String> rewritten = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : SENTENCE_END.split(paragraph, -1)) {
                if (sentences.isEmpty() || random.nextInt(8) > 0) {
                    sentences.add(words(random.nextInt(4) == 0 ? withoutClause(sentence) : sentence));
                }
            }
            if (random.nextInt(5) == 0) {
                Collections.shuffle(sentences, random);
            }
            rewritten.add(String.join(" ", sentences));
        }
        if (random.nextInt(2) == 0) {
            Collections.shuffle(rewritten, random);
        }
        return rewritten;
    }

    private String words(String sentence) {
        return WORD.matcher(sentence).replaceAll(match -> {
            List<String> others = WORDS.getOrDefault(match.group(), List.of());
            boolean kept = others.isEmpty() || random.nextInt(3) == 0;
            return Matcher.quoteReplacement(kept ? match.group() : others.get(random.nextInt(others.size())));
        });
    }

    private static String withoutClause(String sentence) {
        return CLAUSE.matcher(sentence).replaceFirst("");
    }
}
