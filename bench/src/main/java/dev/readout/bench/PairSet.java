package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labelled pairs of attributions of different articles: pointers into texts that are published elsewhere, whether the two
 * carry one statement, and why.
 */
final class PairSet {
    private PairSet() {}

    /**
     * A stretch of an article.
     *
     * @param begin in Unicode code points of the article's text
     * @param speaker as the reader calls whoever said it
     */
    record Pointer(String article, int begin, int end, String speaker) {}

    /**
     * Two contents and what a reader made of them.
     *
     * @param event the story, whose articles are read together
     * @param kind in what the two agree or differ
     */
    record Pair(String id, String set, String event, Pointer a, Pointer b, boolean same, String kind) {
        Pair {
            Objects.requireNonNull(id);
        }
    }

    /** Reads a list of pairs, one JSON object a line. */
    static List<Pair> read(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode json = mapper.readTree(line);
                String id = json.required("id").textValue();
                String a = json.required("speakerA").textValue();
                String b = json.required("speakerB").textValue();
                String longer = a.length() >= b.length() ? a : b;
                boolean one = isOneName(a, b);
                pairs.add(new Pair(
                        id,
                        json.required("set").textValue(),
                        json.required("event").asText(),
                        pointer(json.required("a"), id + "-a", one ? longer : a),
                        pointer(json.required("b"), id + "-b", one ? longer : b),
                        json.required("label").textValue().equals("same"),
                        json.required("kind").textValue()));
            }
        }
        return pairs;
    }

    /** The reader's names for one speaker, shorter in one place than in the other: "Moon", "Moon Jae-in". */
    private static boolean isOneName(String a, String b) {
        return names(a).stream()
                .anyMatch(one -> names(b).stream().anyMatch(other -> one.containsAll(other) || other.containsAll(one)));
    }

    /** "The ministry (by its agency)" goes by either name, and a long name by its initials. */
    private static List<Set<String>> names(String name) {
        List<Set<String>> names = new ArrayList<>();
        for (String part : name.split("[()]", -1)) {
            Set<String> words = words(part);
            String initials = Stream.of(part.strip().split("\\s+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
            if (!words.isEmpty()) {
                names.add(words);
                names.add(initials.length() > 2 ? Set.of(initials) : words);
            }
        }
        return names;
    }

    private static Set<String> words(String name) {
        return Stream.of(name.replaceAll("\\([^)]*\\)", "")
                        .toLowerCase(Locale.ROOT)
                        .split("\\W+", -1))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toSet());
    }

    /** An invented pair has its texts with it; every other one points into a text. */
    private static Pointer pointer(JsonNode json, String id, String speaker) {
        if (json.has("text")) {
            String text = json.required("text").textValue();
            return new Pointer(id, 0, text.codePointCount(0, text.length()), speaker);
        }
        return new Pointer(
                json.required("article").textValue(),
                json.required("begin").intValue(),
                json.required("end").intValue(),
                speaker);
    }

    /** The texts that stand in a list of pairs itself, each by its pair's id with "-a" or "-b". */
    static Map<String, Article> invented(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Article> articles = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = mapper.readTree(line);
            for (String side : List.of("a", "b")) {
                if (json.path(side).has("text")) {
                    String id = json.required("id").textValue() + "-" + side;
                    articles.put(
                            id,
                            article(id, json.at("/" + side + "/text").textValue(), Optional.empty(), Optional.empty()));
                }
            }
        }
        return articles;
    }

    /** The texts of NewsWCL50 as the pairs count them: tokens joined by a space, a sentence a line, without the marks of paragraphs. */
    static Map<String, Article> newswcl50(Path conll) throws IOException {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        Map<String, String> sentences = new HashMap<>();
        for (String line : Files.readAllLines(conll)) {
            String[] fields = line.split("\t", -1);
            // A backslash and an n stand for a paragraph's end in the corpus, alone or stuck to a blank.
            String token = fields.length >= 4 ? fields[3].replace("\\n", "").strip() : "";
            if (!line.startsWith("#") && !token.isEmpty()) {
                String document = fields[0].substring(fields[0].lastIndexOf('/') + 1);
                StringBuilder text = texts.computeIfAbsent(document, d -> new StringBuilder());
                if (!text.isEmpty()) {
                    text.append(fields[1].equals(sentences.get(document)) ? ' ' : '\n');
                }
                sentences.put(document, fields[1]);
                text.append(token);
            }
        }
        Map<String, Article> articles = new HashMap<>();
        texts.forEach((document, text) ->
                articles.put(document, article(document, text.toString(), Optional.empty(), Optional.empty())));
        return articles;
    }

    /** The texts of a list of articles, one JSON object a line, as they stand there. */
    static Map<String, Article> listed(Path lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Article> articles = new LinkedHashMap<>();
        for (String line : Files.readAllLines(lines)) {
            JsonNode json = mapper.readTree(line);
            String id = json.required("id").textValue();
            String date = json.path("date").asText("");
            articles.put(
                    id,
                    article(
                            id,
                            json.required("text").textValue(),
                            Optional.of(json.required("source").textValue()),
                            date.isEmpty() ? Optional.empty() : Optional.of(PrintedTime.parse(date))));
        }
        return articles;
    }

    /** An article of which no more is known. */
    static Article article(String id, String body, Optional<String> outlet, Optional<PrintedTime> published) {
        return new Article(
                new ArticleId(Objects.requireNonNull(id)),
                id,
                Optional.empty(),
                outlet,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                published,
                Optional.empty(),
                Instant.EPOCH,
                body,
                List.of());
    }
}
