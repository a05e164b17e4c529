package dev.readout.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One revision of a published report: its clean body exactly as printed, and what the page says of it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param id the same for the same words at the same address
 * @param file the file it was read from, as the user gave it
 * @param url the address the page gives for itself, in one normal form
 * @param outlet who published it
 * @param title its headline
 * @param byline who wrote it, as printed
 * @param dateline place and day at the head of the text, as printed ("ISSOLMAR, March 2 (Meridian Wire)"); part of
 *     the body
 * @param language BCP 47 tag, as the page declares it
 * @param published when the page says it was published
 * @param modified when the page says it was last changed
 * @param read when Readout read it
 * @param body the paragraphs of the report, joined by {@link #PARAGRAPH_BREAK}; may be empty
 * @param furniture the other words of the page, in printed order
 */
public record Article(
        ArticleId id,
        String file,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> title,
        Optional<String> byline,
        Optional<String> dateline,
        Optional<String> language,
        Optional<PrintedTime> published,
        Optional<PrintedTime> modified,
        Instant read,
        String body,
        List<Furniture> furniture) {
    /** What stands between two paragraphs of a body; never inside one. */
    public static final String PARAGRAPH_BREAK = "\n\n";

    public Article {
        Objects.requireNonNull(id);
        Objects.requireNonNull(file);
        Objects.requireNonNull(read);
        Objects.requireNonNull(body);
        furniture = List.copyOf(furniture);
    }

    /** Returns the spans of the body's paragraphs, in order, without the breaks between them. */
    public List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        while (begin < body.length()) {
            int end = body.indexOf(PARAGRAPH_BREAK, begin);
            if (end < 0) {
                end = body.length();
            }
            if (end > begin) {
                paragraphs.add(new Span(begin, end));
            }
            begin = end + PARAGRAPH_BREAK.length();
        }
        return List.copyOf(paragraphs);
    }

    /** Orders by publication, undated articles first, then by address, version and id. */
    public static final Comparator<Article> BY_PUBLICATION = Comparator.comparing(
                    (Article article) -> article.published(), Article::compare)
            .thenComparing(article -> article.url().orElse(""))
            .thenComparing(Article::modified, Article::compare)
            .thenComparing(Article::id);

    private static int compare(Optional<PrintedTime> one, Optional<PrintedTime> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isPresent(), other.isPresent());
        }
        return one.get().compareTo(other.get());
    }
}
