package dev.readout.search;

import dev.readout.article.Span;
import dev.readout.extract.When;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.record.EntryKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry that was found.
 *
 * @param key its address in the record
 * @param through of a statement, the attribution whose words are shown; of an attribution, its statement
 * @param score how well it fits; for comparison within one result alone
 * @param title headline of an article, name of an entity
 * @param words the passages that fit best, as printed
 * @param who the speaker, the holder, or those who take part
 * @param toward those to whom it was said or put
 * @param types its finer kinds, as in {@link Filters}
 * @param when the day on which it was said, or the days on which it takes place
 * @param place where it takes place
 * @param outlets who published it, in order of publication
 * @param reports how many articles carry it
 * @param origins how many can know it by themselves, where that was counted
 */
public record SearchHit(
        EntryKey key,
        Optional<EntryKey> through,
        double score,
        Optional<String> title,
        List<Words> words,
        List<Named> who,
        List<Named> toward,
        List<String> types,
        Optional<When> when,
        Optional<String> place,
        List<String> outlets,
        int reports,
        OptionalInt origins) {
    public SearchHit {
        Objects.requireNonNull(key);
        Objects.requireNonNull(through);
        Objects.requireNonNull(title);
        Objects.requireNonNull(when);
        Objects.requireNonNull(place);
        Objects.requireNonNull(origins);
        words = List.copyOf(words);
        who = List.copyOf(who);
        toward = List.copyOf(toward);
        types = List.copyOf(types);
        outlets = List.copyOf(outlets);
    }

    /**
     * A passage of an article.
     *
     * @param at where it stands, in UTF-16 code units
     * @param codePoints the same stretch in Unicode code points, as the record's JSON counts
     * @param text the words as printed
     * @param marks what of the text fits the query, in UTF-16 code units of the text
     * @param outlet who published the article
     * @param published when
     */
    public record Words(
            Evidence at,
            Span codePoints,
            String text,
            List<Span> marks,
            Optional<String> outlet,
            Optional<LocalDate> published) {
        public Words {
            Objects.requireNonNull(at);
            Objects.requireNonNull(codePoints);
            Objects.requireNonNull(text);
            Objects.requireNonNull(outlet);
            Objects.requireNonNull(published);
            marks = List.copyOf(marks);
        }

        Words marked(List<Span> others) {
            return new Words(at, codePoints, text, others, outlet, published);
        }
    }

    /**
     * A person, body, place or group.
     *
     * @param id its id in the record
     * @param name its fullest name
     */
    public record Named(EntityId id, String name) {
        public Named {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }
}
