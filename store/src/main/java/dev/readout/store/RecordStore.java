package dev.readout.store;

import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.read.Capture;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Captures, the facts that were found in them, and the record that these come to, with its history.
 *
 * <p>An article in force has a capture, facts, and the fingerprint of whatever made the facts. When {@link #add} has
 * returned, all of it outlives the process; when it has thrown, nothing of it is there. What was done to the articles is
 * in the journal. The record is kept as editions: each is there whole or not at all, and is never changed, except that
 * words of an article that is forgotten go from all of them.
 *
 * <p>Implementations are thread-safe; who reads does not wait for who writes. Times are those that callers give.
 *
 * <p>Every method throws {@link StoreException} when the environment fails.
 */
public interface RecordStore extends AutoCloseable {
    /**
     * Keeps a capture with its facts, and a line of the journal that says so, in one transaction.
     *
     * <p>The same bytes are one article: they replace what is kept of them when their hints or the fingerprint are others,
     * and change nothing otherwise. Other bytes of an article that is there change nothing unless they say something
     * about it that was not known. What was forgotten is not taken again.
     *
     * @param capture the bytes, the name and the hints that the facts were made with
     * @param facts what was understood
     * @param fingerprint of everything that the facts depend on besides the capture
     * @param at now
     * @return what came of it
     */
    Outcome add(Capture capture, ArticleFacts facts, String fingerprint, Instant at);

    /** Returns what is kept of these bytes, by their SHA-256 in lower-case hexadecimal. */
    Optional<Kept> kept(String sha256);

    /** Returns the facts of all articles, ordered by article id. */
    List<ArticleFacts> facts();

    /** Returns the facts of all articles, what people decided, and the number of journal lines at that very moment. */
    Holdings holdings();

    /** Returns the SHA-256 of the captures of all articles, ordered by article id. */
    List<String> captures();

    /** Returns the SHA-256 of the captures whose facts carry another fingerprint, ordered by article id. */
    List<String> outdated(String fingerprint);

    /**
     * Has the facts of all articles count as made by other makers than any, so that they are {@link #outdated} until they
     * are added anew. They stay what they are until then, and the journal says nothing of it.
     */
    void outdate();

    /** Returns the capture of an article in force as it was added. */
    Optional<Capture> capture(String sha256);

    /** Returns the number of articles. */
    int count();

    /** Returns the number of lines that the journal has. */
    long lines();

    /** Returns the lines of the journal after a number, in order; all of them after 0. */
    List<JournalLine> journal(long after);

    /** Returns the latest edition of the record. */
    Optional<Edition> edition();

    /** Returns all editions, oldest first. */
    List<Edition> editions();

    /** Returns the edition that was the latest at some instant. */
    default Optional<Edition> edition(Instant at) {
        return editions().reversed().stream()
                .filter(edition -> !edition.at().isAfter(at))
                .findFirst();
    }

    /**
     * Makes these entries the record, in one transaction; only what differs from the latest edition is written. An edition
     * that changes nothing is one too: it says that the record took account of more of the journal, or of other makers.
     *
     * @param entries the whole record, each key once
     * @param base the edition that was the latest when the entries were made; empty where there was none
     * @param through the number of the last journal line that they take account of
     * @param makers the rules and models that made them
     * @param at now; an edition is never dated before the one before it
     * @return the new edition; empty, with nothing written, where {@code base} is no longer the latest or an article was
     *     forgotten after {@code through}
     */
    Optional<Edition> publish(
            List<RecordEntry> entries, Optional<Edition> base, long through, String makers, Instant at);

    /** Returns the record as of an edition, ordered by key. */
    List<RecordEntry> entries(Edition edition);

    /** Returns one list of the record as of an edition, ordered by id. */
    List<RecordEntry> entries(EntryKind kind, Edition edition);

    /** Returns one entry as of an edition. */
    Optional<RecordEntry> entry(EntryKey key, Edition edition);

    /**
     * Returns what the editions after one number did, up to and with another: by edition, and within one by key. An entry
     * that several of them changed is there as often.
     *
     * @param after the number of an edition; 0 for all from the first on
     * @param through the number of an edition
     */
    List<Change> changes(long after, long through);

    /** Returns how many entries of which kind each of the same editions changed: those that changed none are left out. */
    SortedMap<Long, Map<EntryKind, Integer>> changed(long after, long through);

    /** Returns what happened to an entry, oldest first. */
    List<Change> history(EntryKey key);

    /**
     * Removes an article for good: its captures with all that they replaced, its facts, and every version of every entry of
     * the record that holds words of it, in all editions. Its id, the hashes of its captures, when and why remain, and it
     * cannot be added again. Editions from before are then without these entries, and other entries may bear their ids.
     *
     * <p>Forgetting it once more sees to it again that nothing is left of it on the disk.
     *
     * @param article its id, now or before other makers or hints gave it another
     * @param reason why, for whoever asks later; none of its words
     * @param at now
     * @return what remains; empty where there never was such an article
     */
    Optional<Tombstone> forget(ArticleId article, String reason, Instant at);

    /**
     * Keeps what a person decided, and a line of the journal that says so, in one transaction. It is never changed: another
     * decision undoes it. When an article is forgotten, what points into it goes, and so do reasons with its words.
     *
     * @param by the name of the person
     * @param reason why; see {@link Review#check}
     * @param at now
     * @return the decision with the number of its line; empty, with nothing kept, where it points into an article that is
     *     not there, or undoes what is not there
     * @throws IllegalArgumentException when name or reason cannot be kept
     */
    Optional<Review> review(String by, Action action, Optional<String> reason, Instant at);

    /** Returns all that people decided. */
    Reviews reviews();

    /** Returns what remains of the articles that were forgotten, in order. */
    List<Tombstone> tombstones();

    /**
     * Keeps what is to be kept of a token.
     *
     * @throws StoreException when one of this id or hash is there
     */
    void keep(AccessToken token);

    /** Returns all tokens that were ever kept, oldest first. */
    List<AccessToken> tokens();

    /**
     * Has a token open nothing from now on.
     *
     * @param id of the token
     * @param at now
     * @return whether there was one that did
     */
    boolean revoke(String id, Instant at);

    @Override
    void close();
}
