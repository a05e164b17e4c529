package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.article.Article;
import dev.readout.article.Span;
import dev.readout.time.Anchor;
import dev.readout.time.Anchors;
import dev.readout.time.TimeReader;
import dev.readout.time.Timex;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The times that an article tells, read once.
 *
 * @param anchor the day that they are counted from; empty where the article does not tell it
 * @param times in printed order
 */
public record ArticleTimes(Optional<Anchor> anchor, List<Timex> times) {
    /** Those of an article that tells none. */
    public static final ArticleTimes NONE = new ArticleTimes(Optional.empty(), List.of());

    public ArticleTimes {
        Objects.requireNonNull(anchor);
        times = List.copyOf(times);
    }

    /** Returns those that stand within a stretch, in printed order. */
    public List<Timex> within(Span stretch) {
        int first = Span.firstBeginningFrom(
                stretch.begin(), times.size(), i -> times.get(i).span());
        return times.subList(first, times.size()).stream()
                .takeWhile(time -> time.span().begin() < stretch.end())
                .filter(time -> stretch.contains(time.span()))
                .toList();
    }

    /** Returns those that the layers of an article hold, or its body where they hold none. */
    static ArticleTimes of(Annotations annotations) {
        Article article = annotations.article();
        Optional<Anchor> anchor = Anchors.of(article);
        return annotations.layers().contains(Layer.EXPRESSIONS)
                ? new ArticleTimes(
                        anchor,
                        annotations.expressions().stream()
                                .map(Expression::time)
                                .flatMap(Optional::stream)
                                .toList())
                : read(article, anchor);
    }

    /** Returns those of an article, counted from a day. */
    public static ArticleTimes read(Article article, Optional<Anchor> anchor) {
        return new ArticleTimes(anchor, TimeReader.read(article.body(), article.paragraphs(), anchor));
    }
}
