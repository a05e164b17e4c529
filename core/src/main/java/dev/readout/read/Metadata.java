package dev.readout.read;

import dev.readout.article.PrintedTime;
import java.util.Optional;

/**
 * What one source (a block of JSON-LD, the head of a page, front matter, the user) says of an article.
 *
 * @param title its headline
 * @param outlet who published it
 * @param authors who wrote it
 * @param url its address, in one normal form
 * @param language BCP 47 tag
 * @param published when it was published
 * @param modified when it was last changed
 */
record Metadata(
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> authors,
        Optional<String> url,
        Optional<String> language,
        Optional<PrintedTime> published,
        Optional<PrintedTime> modified) {
    static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Returns this, with what it does not say taken from {@code other}. */
    Metadata or(Metadata other) {
        return new Metadata(
                title.or(other::title),
                outlet.or(other::outlet),
                authors.or(other::authors),
                url.or(other::url),
                language.or(other::language),
                finer(published, other.published),
                finer(modified, other.modified));
    }

    /** The first, unless the second tells the hour of the same day and the first does not. */
    private static Optional<PrintedTime> finer(Optional<PrintedTime> first, Optional<PrintedTime> second) {
        if (first.isPresent()
                && second.isPresent()
                && first.get().instant().isEmpty()
                && second.get().date().equals(first.get().date())) {
            return second;
        }
        return first.or(() -> second);
    }

    static Metadata title(Optional<String> title) {
        return new Metadata(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Metadata published(Optional<PrintedTime> published) {
        return new Metadata(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                published,
                Optional.empty());
    }

    static Metadata outlet(Optional<String> outlet) {
        return new Metadata(
                Optional.empty(),
                outlet,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
