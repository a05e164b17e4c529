package dev.readout.language;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.language.rules.AttributionAnnotator;
import dev.readout.language.rules.CoreferenceAnnotator;
import dev.readout.language.rules.MentionAnnotator;
import dev.readout.language.rules.QuotationAnnotator;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import java.util.List;

/** Makes the pipeline that understands English reports. */
public final class Annotators {
    /** Raised with every change of a rule or a model, so that kept results are made again. */
    private static final String FINGERPRINT = "english-rules/1";

    private Annotators() {}

    /** Loads the models and returns a thread-safe pipeline. */
    public static AnnotationPipeline pipeline() {
        return new AnnotationPipeline(List.of(
                new OpenNlpAnnotator(),
                new QuotationAnnotator(),
                new MentionAnnotator(),
                new CoreferenceAnnotator(),
                new AttributionAnnotator()));
    }

    /** Returns what stands for everything that {@link #pipeline} would decide, without loading a model. */
    public static String fingerprint() {
        return FINGERPRINT;
    }
}
