package dev.readout.bench.corenlp;

import dev.readout.article.Span;
import dev.readout.bench.TimePeer;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Stanford CoreNLP's SUTime with the annotators that its documentation gives for it, and its rules as they ship.
 *
 * <p>Source: Chang and Manning, "SUTime: A library for recognizing and normalizing time expressions", LREC 2012.
 */
public final class SuTime implements TimePeer {
    private Optional<AnnotationPipeline> loaded = Optional.empty();

    @Override
    public String name() {
        return "sutime";
    }

    @Override
    public List<Time> read(String text, LocalDate from) {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load());
        }
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, from.toString());
        loaded.get().annotate(annotation);
        List<Time> times = new ArrayList<>();
        for (CoreMap each : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            Timex timex = each.get(TimeAnnotations.TimexAnnotation.class);
            times.add(new Time(
                    new Span(
                            each.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                            each.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
                    timex.timexType(),
                    Optional.ofNullable(timex.value()).orElse("")));
        }
        return times;
    }

    private static AnnotationPipeline load() {
        AnnotationPipeline pipeline = new AnnotationPipeline();
        pipeline.addAnnotator(new TokenizerAnnotator(false));
        pipeline.addAnnotator(new POSTaggerAnnotator(false));
        pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
        return pipeline;
    }
}
