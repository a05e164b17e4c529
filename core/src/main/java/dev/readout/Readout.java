package dev.readout;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.Extractor;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Reading;
import dev.readout.reconcile.Reconciler;
import dev.readout.reconcile.Reconciliation;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import dev.readout.review.Reviews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way of an article: capture, read, annotate, extract; and of many: reconcile, record.
 *
 * <p>Thread-safe. Up to {@link #understand} the result depends on one article alone.
 */
public final class Readout {
    private final ArticleReader reader = new ArticleReader();
    private final AnnotationPipeline pipeline;
    private final Extractor extractor;

    /** Makes one with these annotators, and this encoder of what was said. */
    public Readout(AnnotationPipeline pipeline, MeaningEncoder encoder) {
        this.pipeline = pipeline;
        this.extractor = new Extractor(encoder);
    }

    /** Takes a file apart into the captures of its articles: one, unless it is a list of them. */
    public List<Capture> split(Capture file) {
        return reader.split(file);
    }

    /** Reads the article of a capture, or says why there is none. */
    public Reading read(Capture capture) {
        return reader.read(capture);
    }

    /** Returns the facts of one article. */
    public ArticleFacts understand(Article article) {
        return extract(annotate(article));
    }

    /** Marks every layer of one article. */
    public Annotations annotate(Article article) {
        return pipeline.annotate(article);
    }

    /** Returns what the layers of one article come to. */
    public ArticleFacts extract(Annotations annotations) {
        return extractor.extract(annotations);
    }

    /** Returns the record of all these articles; the same for any order of them. */
    public static ReadoutRecord record(Collection<ArticleFacts> articles) {
        return record(articles, Reconciler.together(articles));
    }

    /**
     * Returns the record of all these articles as people's decisions leave it; the same for any order of them.
     *
     * @param reviews all decisions, undone ones too
     */
    public static ReadoutRecord record(Collection<ArticleFacts> articles, Reviews reviews) {
        return new GrowingRecord().of(articles, reviews);
    }

    /** Returns the record of articles that have been brought together. */
    static ReadoutRecord record(Collection<ArticleFacts> articles, Reconciliation together) {
        ReadoutRecord record = new ReadoutRecord(
                revisions(articles.stream().map(ArticleFacts::article).toList(), together.copies()),
                together.entities(),
                together.attributions(),
                together.statements(),
                together.claims(),
                together.encounters(),
                together.positions(),
                together.differences(),
                together.undecided());
        return record.inOrder();
    }

    private static List<RecordedArticle> revisions(List<Article> articles, List<Copy> copied) {
        Map<String, Integer> versions = new HashMap<>();
        Map<ArticleId, Copy> copies =
                copied.stream().collect(Collectors.toUnmodifiableMap(Copy::article, copy -> copy));
        return articles.stream()
                .sorted(Article.BY_PUBLICATION)
                .map(article -> new RecordedArticle(
                        article,
                        versions.merge(article.url().orElse(article.id().value()), 1, Integer::sum),
                        Optional.ofNullable(copies.get(article.id()))))
                .toList();
    }
}
