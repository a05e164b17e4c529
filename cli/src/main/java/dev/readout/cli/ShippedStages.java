package dev.readout.cli;

import dev.readout.GrowingRecord;
import dev.readout.Readout;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.language.Annotators;
import dev.readout.read.ArticleReader;
import dev.readout.read.Capture;
import dev.readout.read.Reading;
import dev.readout.record.FactsJson;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordJson;
import dev.readout.review.Reviews;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** The stages with the annotators that Readout ships, whose models are loaded only when there is something to understand. */
final class ShippedStages implements Stages {
    /** Of reader and extractor; to be raised whenever an article or its facts may come out otherwise. */
    private static final String RULES = "readout/4";
    /** Of what brings articles together; to be raised whenever a record of the same facts may come out otherwise. */
    private static final String TOGETHER = "together/2";

    private final ArticleReader reader = new ArticleReader();
    private final Lazy<MeaningEncoder> encoder = new Lazy<>(Annotators::encoder);
    private final Lazy<Readout> readout = new Lazy<>(() -> new Readout(Annotators.pipeline(), encoder.get()));

    @Override
    public List<Capture> split(Capture file) {
        return reader.split(file);
    }

    @Override
    public Reading read(Capture capture) {
        return reader.read(capture);
    }

    @Override
    public Annotations annotate(Article article) {
        return readout.get().annotate(article);
    }

    @Override
    public ArticleFacts extract(Annotations annotations) {
        return readout.get().extract(annotations);
    }

    @Override
    public ReadoutRecord record(Collection<ArticleFacts> articles, Reviews reviews) {
        return Readout.record(articles, reviews);
    }

    @Override
    public BiFunction<Collection<ArticleFacts>, Reviews, ReadoutRecord> growing() {
        return new GrowingRecord()::of;
    }

    @Override
    public String makers() {
        return RecordJson.FORMAT + " " + TOGETHER + " " + fingerprint();
    }

    @Override
    public MeaningEncoder encoder() {
        return texts -> encoder.get().encode(texts);
    }

    @Override
    public String fingerprint() {
        return FactsJson.FORMAT + " " + RULES + " " + Annotators.fingerprint();
    }
}
