package dev.readout.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a record agrees with what a careful reader took from the same reports.
 *
 * <p>Texts are compared by words, so that white space and quotation marks do not count. An attribution is found when
 * half of the words of both sides are the same; pairs are made greedily, the nearest first.
 */
final class GoldScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GENITIVE = Pattern.compile("['’`]s\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii");
    private static final double SAME = 0.5;

    private final JsonNode gold;
    private final JsonNode record;
    /** The gold's key of each article of the record, by its id. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Set<String>> goldNames = new HashMap<>();
    /** How many of the gold's entities have a name. */
    private final Map<String, Integer> sharing = new HashMap<>();
    /** The gold's entities that each of the record's is. */
    private final Map<String, Set<String>> same = new HashMap<>();

    private int required;
    private int found;
    private int speakerRight;
    private int extra;
    private final List<String> wrong = new ArrayList<>();

    private record Pair(int gold, int record, double nearness) {}

    GoldScore(JsonNode gold, JsonNode record) {
        this.gold = gold;
        this.record = record;
        Map<String, String> byFile = new HashMap<>();
        gold.path("articles")
                .forEach(article -> byFile.put(
                        article.path("file").asText(), article.path("key").asText()));
        for (JsonNode article : record.path("articles")) {
            String file = article.path("file").asText();
            String id = article.path("id").asText();
            bodies.put(id, article.path("body").asText());
            keys.put(id, byFile.getOrDefault(file.substring(file.lastIndexOf('/') + 1), ""));
        }
        for (JsonNode entity : gold.path("entities")) {
            Set<String> names = names(entity);
            goldNames.put(entity.path("key").asText(), names);
            names.forEach(name -> sharing.merge(name, 1, Integer::sum));
        }
        record.path("entities").forEach(entity -> same.put(entity.path("id").asText(), goldEntities(entity)));
        compareAttributions();
    }

    /** Returns the harmonic mean of precision and recall of attributions, whoever is said to speak. */
    double found() {
        return f1(found, extra, required - found);
    }

    /** Returns the same for attributions whose speaker is right too. */
    double speaker() {
        return f1(speakerRight, found - speakerRight + extra, required - speakerRight);
    }

    /** Returns what was missed or is wrong, a line each. */
    List<String> wrong() {
        return wrong;
    }

    /** Returns the pairs of names that the record gives to one entity and that belong to two. */
    List<String> namesWronglyJoined() {
        Map<String, Set<String>> bearers = new HashMap<>();
        for (JsonNode entity : record.path("entities")) {
            names(entity)
                    .forEach(name -> bearers.computeIfAbsent(name, n -> new HashSet<>())
                            .add(entity.path("id").asText()));
        }
        List<Map.Entry<String, String>> unshared = new ArrayList<>();
        goldNames.forEach((key, names) -> names.stream()
                .filter(name -> sharing.getOrDefault(name, 0) == 1)
                .forEach(name -> unshared.add(Map.entry(name, key))));
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < unshared.size(); i++) {
            for (int j = 0; j < i; j++) {
                Set<String> both =
                        new HashSet<>(bearers.getOrDefault(unshared.get(i).getKey(), Set.of()));
                both.retainAll(bearers.getOrDefault(unshared.get(j).getKey(), Set.of()));
                if (!both.isEmpty()
                        && !unshared.get(i).getValue().equals(unshared.get(j).getValue())) {
                    joined.add(
                            unshared.get(i).getKey() + " / " + unshared.get(j).getKey());
                }
            }
        }
        return joined;
    }

    /** Returns the texts that nothing may be taken from, such as captions, and that the record attributes or states. */
    List<String> absentTexts() {
        List<String> texts = new ArrayList<>();
        record.path("attributions").findValuesAsText("text").stream()
                .map(GoldScore::norm)
                .forEach(texts::add);
        record.path("statements").findValuesAsText("text").stream()
                .map(GoldScore::norm)
                .forEach(texts::add);
        List<String> there = new ArrayList<>();
        for (JsonNode absent : gold.path("absent")) {
            String text = absent.path("text").asText();
            if (texts.stream().anyMatch(t -> hasPhrase(norm(text), t))) {
                there.add(text);
            }
        }
        return there;
    }

    private void compareAttributions() {
        List<JsonNode> wanted = list(gold.path("attributions"));
        List<JsonNode> got = list(record.path("attributions"));
        List<Pair> pairs = pairs(wanted, got);
        Map<Integer, Integer> matched = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        Set<Integer> touching = new HashSet<>();
        for (Pair pair : pairs) {
            touching.add(pair.record());
            if (!matched.containsKey(pair.gold()) && taken.add(pair.record())) {
                matched.put(pair.gold(), pair.record());
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode attribution = wanted.get(i);
            if (attribution.path("ignore").asBoolean()) {
                continue;
            }
            required++;
            Integer match = matched.get(i);
            if (match == null) {
                wrong.add("missed: " + wantedText(attribution));
                continue;
            }
            found++;
            if (speakerIsRight(attribution, got.get(match))) {
                speakerRight++;
            } else {
                wrong.add("wrong speaker: " + wantedText(attribution));
            }
        }
        for (int j = 0; j < got.size(); j++) {
            JsonNode attribution = got.get(j);
            // A nested or split reading of something that the gold has is no invention, nor is a belief.
            boolean harmless = attribution.path("act").asText().equals("think")
                    || (attribution.has("within") && touching.contains(j))
                    || keys.getOrDefault(attribution.path("article").asText(), "")
                            .isEmpty();
            if (!taken.contains(j) && !harmless) {
                extra++;
                wrong.add("extra: " + gotText(attribution));
            }
        }
    }

    private List<Pair> pairs(List<JsonNode> wanted, List<JsonNode> got) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < got.size(); j++) {
                String id = got.get(j).path("article").asText();
                if (wanted.get(i).path("article").asText().equals(keys.get(id))) {
                    double overlap = overlap(wantedText(wanted.get(i)), gotText(got.get(j)));
                    if (overlap >= SAME) {
                        String body = bodies.getOrDefault(id, "");
                        int here = Math.max(
                                0,
                                body.indexOf(
                                        wanted.get(i).path("content").path(0).asText()));
                        int there =
                                got.get(j).path("content").path(0).path("begin").asInt();
                        double distance = Math.abs(here - there) / (double) Math.max(1, body.length());
                        double bonus = speakerIsRight(wanted.get(i), got.get(j)) ? 0.01 : 0;
                        pairs.add(new Pair(i, j, overlap - 0.02 * distance + bonus));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::nearness)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::record));
        return pairs;
    }

    private boolean speakerIsRight(JsonNode wanted, JsonNode got) {
        List<String> speakers =
                list(wanted.path("speaker")).stream().map(JsonNode::asText).toList();
        if (speakers.isEmpty()) {
            return !got.has("speaker");
        }
        Set<String> are = same.getOrDefault(got.path("speaker").asText(), Set.of());
        return speakers.stream().anyMatch(are::contains);
    }

    private Set<String> goldEntities(JsonNode entity) {
        String full = norm(entity.path("name").asText());
        Set<String> names = names(entity);
        return goldNames.entrySet().stream()
                .filter(there -> there.getValue().stream()
                        .anyMatch(name -> names.contains(name)
                                && (sharing.getOrDefault(name, 0) == 1
                                        || there.getValue().contains(full))))
                .filter(there -> mayBe(full, there.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Returns whether a full name may be that of an entity of the gold, and not of a namesake. */
    private static boolean mayBe(String full, Set<String> names) {
        if (full.isEmpty() || names.contains(full)) {
            return true;
        }
        List<String> parts = List.of(full.split(" "));
        if (parts.stream().anyMatch(GENERATIONS::contains)) {
            return false;
        }
        List<String> longest = names.stream()
                .map(name -> List.of(name.split(" ")))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        boolean namesake = parts.size() > 1
                && longest.size() > 1
                && parts.getLast().equals(longest.getLast())
                && !parts.getFirst().equals(longest.getFirst())
                && !parts.containsAll(longest);
        return !namesake;
    }

    private static Set<String> names(JsonNode entity) {
        Set<String> names = new HashSet<>();
        names.add(norm(entity.path("name").asText()));
        entity.path("aliases").forEach(alias -> names.add(norm(alias.asText())));
        names.remove("");
        return names;
    }

    private static String wantedText(JsonNode attribution) {
        return list(attribution.path("content")).stream().map(JsonNode::asText).collect(Collectors.joining(" "));
    }

    private static String gotText(JsonNode attribution) {
        return String.join(" ", attribution.path("content").findValuesAsText("text"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static double overlap(String one, String other) {
        Map<String, Integer> left = new HashMap<>();
        words(one).forEach(word -> left.merge(word, 1, Integer::sum));
        int all = words(one).size() + words(other).size();
        int common = 0;
        for (String word : words(other)) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static List<String> words(String text) {
        Matcher words =
                WORD.matcher(GENITIVE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
        return words.results().map(result -> result.group()).toList();
    }

    private static String norm(String text) {
        return words(text).stream().filter(word -> !ARTICLES.contains(word)).collect(Collectors.joining(" "));
    }

    private static boolean hasPhrase(String phrase, String text) {
        return !phrase.isEmpty() && (" " + text + " ").contains(" " + phrase + " ");
    }

    private static double f1(int right, int tooMany, int missed) {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + tooMany + missed);
    }
}
