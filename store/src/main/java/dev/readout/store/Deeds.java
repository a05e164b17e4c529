package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The lines of the journal that editions took account of, by the articles that they touch: that which they name, and any
 * other for which the same capture was taken before.
 */
final class Deeds {
    private final Map<Long, Map<String, List<JournalLine>>> byEdition = new HashMap<>();
    private final Map<Long, JournalLine> byNumber = new HashMap<>();
    private final Map<Long, Long> editionOf = new HashMap<>();

    /**
     * Sorts lines.
     *
     * @param lines of the journal, in order
     * @param before which other articles each capture was taken for before these lines
     * @param editions in order, each with the one before it unless that is the first
     */
    Deeds(List<JournalLine> lines, Map<String, Set<ArticleId>> before, List<Edition> editions) {
        Map<String, Set<ArticleId>> taken = new HashMap<>();
        before.forEach((sha256, articles) -> taken.put(sha256, new HashSet<>(articles)));
        TreeMap<Long, Long> byThrough = new TreeMap<>();
        // An edition that takes account of no more lines than the one before has none of its own.
        editions.forEach(edition -> byThrough.putIfAbsent(edition.through(), edition.number()));
        for (JournalLine line : lines) {
            Set<ArticleId> articles = taken.computeIfAbsent(line.sha256(), sha256 -> new HashSet<>());
            articles.add(line.article());
            Map.Entry<Long, Long> edition = byThrough.ceilingEntry(line.number());
            if (edition == null) {
                continue;
            }
            byNumber.put(line.number(), line);
            editionOf.put(line.number(), edition.getValue());
            Map<String, List<JournalLine>> ofEdition =
                    byEdition.computeIfAbsent(edition.getValue(), number -> new HashMap<>());
            articles.forEach(article -> ofEdition
                    .computeIfAbsent(article.value(), id -> new ArrayList<>())
                    .add(line));
        }
    }

    /** Returns the lines of an edition, in order, that touch an article which an entry's versions before or after name. */
    List<JournalLine> causes(long edition, List<Version> versions) {
        Map<String, List<JournalLine>> lines = byEdition.getOrDefault(edition, Map.of());
        TreeSet<Long> numbers = new TreeSet<>();
        for (Version version : versions) {
            version.json().ifPresent(json -> {
                if (!lines.isEmpty()) {
                    JsonStrings.of(json)
                            .forEach(text ->
                                    lines.getOrDefault(text, List.of()).forEach(line -> numbers.add(line.number())));
                }
            });
            version.forgotten().ifPresent(line -> {
                if (editionOf.getOrDefault(line, 0L) == edition) {
                    numbers.add(line);
                }
            });
        }
        return numbers.stream().flatMap(number -> line(number).stream()).toList();
    }

    private List<JournalLine> line(long number) {
        JournalLine line = byNumber.get(number);
        return line == null ? List.of() : List.of(line);
    }
}
