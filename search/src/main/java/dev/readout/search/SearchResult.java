package dev.readout.search;

import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query found.
 *
 * @param hits one page of them, the best first
 * @param total how many there are on all pages
 * @param counts how many of each kind, kinds without any left out
 * @param byMeaning how many of all were found by meaning alone
 * @param unknown names that filters ask for and nobody in the record bears
 */
public record SearchResult(
        List<SearchHit> hits, int total, Map<EntryKind, Integer> counts, int byMeaning, List<String> unknown) {
    public SearchResult {
        hits = List.copyOf(hits);
        Map<EntryKind, Integer> copy = new EnumMap<>(EntryKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        unknown = List.copyOf(unknown);
    }

    /** Returns the entries that were found, and those through which they were. */
    public Set<EntryKey> keys() {
        return hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.key()), hit.through().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
