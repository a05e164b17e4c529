package dev.readout.train.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * re3d (Dstl 2017): reports on Syria and Iraq with entities.
 *
 * <p>The set mixes what people marked with a machine's guesses, told apart by their confidence, and marks whole noun
 * phrases. A guess counts only where people marked the same words elsewhere; a name is the proper part of its phrase,
 * and has the type that people gave those words most often, so that a state is a place throughout.
 */
public final class Re3d {
    private static final double CONFIDENT = 0.5;
    private static final Pattern COUNTED = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion"
                    + "|trillion|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?\\b");
    private static final Map<String, String> NAMES =
            Map.of("Person", "PERSON", "Organisation", "ORGANIZATION", "Location", "PLACE", "Nationality", "GROUP");
    private static final Map<String, String> AMOUNTS = Map.of("Money", "MONEY", "Quantity", "NUMBER");

    private Re3d() {}

    /** Reads the sources below a folder, each with its {@code documents.json} and {@code entities.json}. */
    public static List<LabelledText> read(Path folder) throws IOException {
        Map<String, Report> reports = new LinkedHashMap<>();
        for (Path source : DataFiles.foldersIn(folder)) {
            readDocuments(source.resolve("documents.json"), "re3d/" + DataFiles.fileName(source) + "/", reports);
            readEntities(source.resolve("entities.json"), reports);
        }
        Map<String, String> known = known(reports);
        return reports.values().stream().map(report -> report.labelled(known)).toList();
    }

    private static void readDocuments(Path file, String prefix, Map<String, Report> reports) throws IOException {
        for (JsonNode document : nodes(file)) {
            String identifier = document.path("_id").asText();
            reports.put(
                    identifier,
                    new Report(prefix + identifier, document.path("text").asText()));
        }
    }

    private static void readEntities(Path file, Map<String, Report> reports) throws IOException {
        int line = 0;
        for (JsonNode entity : nodes(file)) {
            line++;
            Report report = reports.get(entity.path("documentId").asText());
            int begin = entity.path("begin").asInt(-1);
            int end = entity.path("end").asInt(-1);
            if (report == null || begin < 0 || end < begin || end > report.text.length()) {
                throw new MalformedDataException(file, line, "an entity outside any text: " + entity);
            }
            report.add(
                    entity.path("type").asText(),
                    begin,
                    end,
                    entity.path("confidence").asDouble() >= CONFIDENT);
        }
    }

    private static List<JsonNode> nodes(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        List<String> lines = DataFiles.lines(file);
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            try {
                nodes.add(json.readTree(lines.get(index)));
            } catch (JsonProcessingException bad) {
                MalformedDataException malformed =
                        new MalformedDataException(file, index + 1, bad.getOriginalMessage());
                malformed.initCause(bad);
                throw malformed;
            }
        }
        return nodes;
    }

    /** Returns for the words that people marked the label that they gave most often. */
    private static Map<String, String> known(Map<String, Report> reports) {
        Map<String, Map<String, Long>> votes = reports.values().stream()
                .flatMap(report ->
                        report.sure.stream().map(name -> Map.entry(name.span().in(report.text), name.label())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.groupingBy(Map.Entry::getValue, Collectors.counting())));
        Map<String, String> known = new HashMap<>();
        votes.forEach((words, labels) -> known.put(words, mostFrequent(labels)));
        return known;
    }

    /** A draw goes to the place: what is marked as both is a land and its government. */
    private static String mostFrequent(Map<String, Long> labels) {
        long most = labels.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return labels.getOrDefault("PLACE", 0L) == most
                ? "PLACE"
                : labels.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
    }

    /** One document with what is marked in it. */
    private static final class Report {
        private final String name;
        private final String text;
        private final List<LabelledSpan> sure = new ArrayList<>();
        private final List<LabelledSpan> guessed = new ArrayList<>();
        private final List<LabelledSpan> amounts = new ArrayList<>();

        Report(String name, String text) {
            this.name = name;
            this.text = text;
        }

        void add(String type, int begin, int end, boolean confident) {
            String label = NAMES.get(type);
            String amount = AMOUNTS.get(type);
            Spans.trimmed(text, begin, end).ifPresent(span -> {
                if (label != null) {
                    (confident ? sure : guessed).addAll(ProperPart.of(text, span, label));
                } else if (amount != null
                        && confident
                        && COUNTED.matcher(span.in(text)).find()) {
                    amounts.add(new LabelledSpan(span, amount));
                }
            });
        }

        LabelledText labelled(Map<String, String> known) {
            Function<LabelledSpan, LabelledSpan> agreed = found -> new LabelledSpan(
                    found.span(), known.getOrDefault(found.span().in(text), found.label()));
            List<LabelledSpan> names = new ArrayList<>(sure.stream().map(agreed).toList());
            guessed.stream()
                    .filter(guess -> known.containsKey(guess.span().in(text))
                            || guess.label().equals("GROUP"))
                    .map(agreed)
                    .forEach(names::add);
            return new LabelledText(
                    name,
                    text,
                    Set.of(Task.NAMES, Task.AMOUNTS),
                    Map.of(Task.NAMES, Spans.flat(names), Task.AMOUNTS, Spans.flat(amounts)),
                    List.of(),
                    List.of());
        }
    }
}
