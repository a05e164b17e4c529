package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.publish.FoundLine.Passage;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.search.SearchHit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets what a search found in lines, with the words that fit marked.
 *
 * <p>Pure and safe to share between threads.
 */
final class FoundLines {
    private final RecordIndex index;

    FoundLines(RecordIndex index) {
        this.index = index;
    }

    /** Returns the entry that a hit leads to: words of a report lead to their statement. */
    static EntryKey key(SearchHit hit) {
        return hit.key().kind() == EntryKind.ATTRIBUTION ? hit.through().orElse(hit.key()) : hit.key();
    }

    FoundLine found(SearchHit hit, LineView line) {
        Set<String> words = new HashSet<>();
        for (SearchHit.Words each : hit.words()) {
            words.addAll(FoundLine.words(each.text(), each.marks()));
        }
        List<Span> places = FoundLine.places(line.text(), words);
        return new FoundLine(
                line,
                FoundLine.pieces(line.text(), places),
                hit.words().stream()
                        .filter(each -> !each.marks().isEmpty())
                        .filter(each -> !holds(line.text(), each))
                        .findFirst()
                        .map(each -> passage(hit, each)));
    }

    /** Whether a line has all that is marked in some words. */
    private static boolean holds(String line, SearchHit.Words words) {
        Set<String> wanted = FoundLine.words(words.text(), words.marks());
        Set<String> there = FoundLine.words(line, FoundLine.places(line, wanted));
        return there.containsAll(wanted);
    }

    private Passage passage(SearchHit hit, SearchHit.Words words) {
        RecordView.Source source = index.source(words.at().article());
        return new Passage(
                FoundLine.around(words.text(), words.marks()),
                attribution(hit)
                        .map(index::attribution)
                        .filter(each -> each.article().equals(words.at().article()))
                        .map(index.anchors()::passage)
                        .orElseGet(source::anchor),
                source.outlet() + ", " + source.date(),
                source.language());
    }

    private static Optional<AttributionId> attribution(SearchHit hit) {
        return Optional.of(hit.key())
                .filter(key -> key.kind() == EntryKind.ATTRIBUTION)
                .or(hit::through)
                .filter(key -> key.kind() == EntryKind.ATTRIBUTION)
                .map(key -> new AttributionId(key.id()));
    }
}
