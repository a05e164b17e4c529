package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import java.util.Comparator;
import java.util.Optional;

/** When articles were published, as far as one can be told to come before another. */
final class Publication {
    /** The earliest first, undated ones last, so that the undated are compared with the dated; a total order. */
    static final Comparator<Article> ORDER = Comparator.comparing(
                    (Article article) -> article.published().isEmpty())
            .thenComparing(Article.BY_PUBLICATION);

    private Publication() {}

    /** Returns whether one was surely published before the other: on an earlier day, or at an earlier instant. */
    static boolean isBefore(Article one, Article other) {
        Optional<PrintedTime> first = one.published();
        Optional<PrintedTime> second = other.published();
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.get().instant().isPresent() && second.get().instant().isPresent()) {
            return first.get()
                    .instant()
                    .get()
                    .toInstant()
                    .isBefore(second.get().instant().get().toInstant());
        }
        return first.get().date().isBefore(second.get().date());
    }
}
