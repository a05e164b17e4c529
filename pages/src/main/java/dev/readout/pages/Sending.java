package dev.readout.pages;

import dev.readout.record.EntryKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reports that were sent together, and how far they are.
 *
 * @param path the address of the page that tells of them
 * @param all how many files they are
 * @param read how many have been read, or never will be
 * @param done whether the record takes account of all that can be read
 * @param counts how many came to what: "9 kept"
 * @param articles what came of each, those that need somebody first; not all where they are too many
 * @param more how many are left out
 * @param news what they brought, once all are done
 */
public record Sending(
        String path,
        int all,
        int read,
        boolean done,
        List<String> counts,
        List<Sent> articles,
        int more,
        Optional<News> news) {
    public Sending {
        Objects.requireNonNull(path);
        counts = List.copyOf(counts);
        articles = List.copyOf(articles);
        Objects.requireNonNull(news);
    }

    /**
     * What came of one article.
     *
     * @param name of the file, or what was pasted
     * @param state in a word: "kept"
     * @param failed whether nothing of it is kept
     * @param words what is wrong with it and what to do
     * @param article where the record has it; empty for none
     */
    public record Sent(String name, String state, boolean failed, List<String> words, Optional<EntryKey> article) {
        public Sent {
            Objects.requireNonNull(name);
            Objects.requireNonNull(state);
            words = List.copyOf(words);
            Objects.requireNonNull(article);
        }
    }
}
