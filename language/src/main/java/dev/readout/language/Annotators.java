package dev.readout.language;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.MeaningEncoder;
import dev.readout.language.model.LanguageModel;
import dev.readout.language.model.SentenceEncoder;
import dev.readout.language.rules.QuotationAnnotator;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import java.util.List;

/** Makes the pipeline that understands English reports. */
public final class Annotators {
    /** Raised with every change of a rule or a model, so that kept results are made again. */
    private static final String FINGERPRINT = "english-model/4 all-minilm-l6-v2-q";

    /** Articles are read side by side, each on one thread: on two cores faster than one after the other on both. */
    private static final int THREADS = 1;

    private Annotators() {}

    /** Loads the models, which stay for as long as the program runs, and returns a thread-safe pipeline. */
    public static AnnotationPipeline pipeline() {
        return new AnnotationPipeline(List.of(
                new OpenNlpAnnotator(),
                new QuotationAnnotator(),
                new ReportAnnotator(LanguageModel.packaged(THREADS), Policy.SHIPPED)));
    }

    /** Loads the encoder of what was said, which stays for as long as the program runs; thread-safe. */
    public static MeaningEncoder encoder() {
        return SentenceEncoder.packaged(THREADS);
    }

    /** Returns what stands for everything that {@link #pipeline} and {@link #encoder} would decide, without loading a model. */
    public static String fingerprint() {
        return FINGERPRINT;
    }
}
