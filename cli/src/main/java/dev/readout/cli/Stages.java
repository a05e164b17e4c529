package dev.readout.cli;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.read.Capture;
import dev.readout.read.Reading;
import dev.readout.record.ReadoutRecord;
import dev.readout.review.Reviews;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The stages of {@link dev.readout.Readout} as the commands use them; tests bring their own.
 *
 * <p>Thread-safe.
 */
interface Stages {
    /** Takes a file apart into the captures of its articles. */
    List<Capture> split(Capture file);

    /** Reads the article of a capture, or says why there is none. */
    Reading read(Capture capture);

    /** Returns the facts of one article; the first call loads models, which takes a while. */
    default ArticleFacts understand(Article article) {
        return extract(annotate(article));
    }

    /** Marks every layer of one article; the first call loads models, which takes a while. */
    Annotations annotate(Article article);

    /** Returns what the layers of one article come to. */
    ArticleFacts extract(Annotations annotations);

    /** Returns the record of all these articles, as what people decided leaves it. */
    ReadoutRecord record(Collection<ArticleFacts> articles, Reviews reviews);

    /**
     * Returns what brings articles together again and again, as {@link #record} does, and in less time where most of them
     * are those of the last time. For one thread at a time.
     */
    default BiFunction<Collection<ArticleFacts>, Reviews, ReadoutRecord> growing() {
        return this::record;
    }

    /** Returns what changes whenever a record may come out otherwise, at no cost. */
    String makers();

    /** Returns what makes meanings; the first use loads a model, which takes a moment. */
    MeaningEncoder encoder();

    /** Returns what changes whenever facts may come out otherwise, at no cost. */
    String fingerprint();
}
