package dev.readout.store;

import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import java.util.List;
import java.util.Optional;

/**
 * Captures, and the facts that were found in them.
 *
 * <p>An entry is one article in force: its capture, its facts, and the fingerprint of whatever made the facts. When
 * {@link #add} has returned, the entry outlives the process; when it has thrown, nothing of it is there. Implementations
 * are thread-safe.
 *
 * <p>Every method throws {@link StoreException} when the environment fails.
 */
public interface RecordStore extends AutoCloseable {
    /**
     * Keeps a capture with its facts, in one transaction.
     *
     * <p>The same bytes are one entry: they replace what is kept of them when their hints or the fingerprint are others,
     * and change nothing otherwise. Other bytes of an article that is there change nothing unless they say something
     * about it that was not known.
     *
     * @param capture the bytes, the name and the hints that the facts were made with
     * @param facts what was understood
     * @param fingerprint of everything that the facts depend on besides the capture
     * @return what came of it
     */
    Outcome add(Capture capture, ArticleFacts facts, String fingerprint);

    /** Returns what is kept of these bytes, by their SHA-256 in lower-case hexadecimal. */
    Optional<Kept> kept(String sha256);

    /** Returns the facts of all articles, ordered by article id. */
    List<ArticleFacts> facts();

    /** Returns the SHA-256 of the captures of all entries, ordered by article id. */
    List<String> captures();

    /** Returns the SHA-256 of the captures whose facts carry another fingerprint, ordered by article id. */
    List<String> outdated(String fingerprint);

    /** Returns the capture of an entry as it was added. */
    Optional<Capture> capture(String sha256);

    /** Returns the number of articles. */
    int count();

    @Override
    void close();
}
