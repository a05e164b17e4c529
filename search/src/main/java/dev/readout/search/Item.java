package dev.readout.search;

import dev.readout.article.ArticleId;
import dev.readout.extract.AttributionId;
import dev.readout.extract.When;
import dev.readout.record.EntryKey;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry of a record as it is searched: all that it can be found by, and all that a hit shows.
 *
 * @param key its address
 * @param statement of an attribution, the statement that it carries
 * @param title headline or name
 * @param words its passages, nothing marked
 * @param whole whether the passages are pieces of one, shown together; otherwise each stands for itself
 * @param around words beside the passages that it can be found by: who is said to have said it, and how
 * @param aliases of an entity, its names
 * @param who the speaker, the holder, or those who take part
 * @param toward to whom it was said or put
 * @param mentioned ids of all entities that its words name or mean
 * @param types its finer kinds
 * @param when the day on which it was said, or the days on which it takes place
 * @param published the days of the reports by which it is filtered
 * @param place where it takes place, as shown
 * @param places ids of the places by which it is filtered
 * @param outlets all who published it
 * @param filed the outlets by which it is filtered
 * @param reports how many articles carry it
 * @param origins how many can know it by themselves
 * @param meant what is encoded to find it by its meaning; not part of what it is
 */
record Item(
        EntryKey key,
        Optional<String> statement,
        Optional<String> title,
        List<Words> words,
        boolean whole,
        List<String> around,
        List<String> aliases,
        List<Named> who,
        List<Named> toward,
        List<String> mentioned,
        List<String> types,
        Optional<When> when,
        List<LocalDate> published,
        Optional<String> place,
        List<String> places,
        List<String> outlets,
        List<String> filed,
        int reports,
        OptionalInt origins,
        Meant meant) {

    /**
     * What stands for the meaning of an entry.
     *
     * @param attribution whose meanings they are, where facts hold them
     * @param texts to be encoded where they do not
     */
    record Meant(Optional<Known> attribution, List<String> texts) {
        static final Meant NOTHING = new Meant(Optional.empty(), List.of());
    }

    /** An attribution in its article. */
    record Known(ArticleId article, AttributionId id) {}
}
