package dev.readout.annotate;

import dev.readout.article.Article;
import dev.readout.article.Maker;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Annotators in an order in which each finds the layers that it needs.
 *
 * <p>Thread-safe, as its annotators are. The pipeline stamps who made each layer; annotators cannot.
 */
public final class AnnotationPipeline {
    private final List<Annotator> annotators;

    /**
     * Checks the order and keeps it.
     *
     * @throws IllegalArgumentException when an annotator lacks a layer that it needs, or a layer is assigned twice
     */
    public AnnotationPipeline(List<? extends Annotator> annotators) {
        this.annotators = List.copyOf(annotators);
        Set<Layer> there = EnumSet.noneOf(Layer.class);
        for (Annotator annotator : this.annotators) {
            String name = annotator.maker().name();
            if (!there.containsAll(annotator.needs())) {
                throw new IllegalArgumentException(
                        name + " needs " + annotator.needs() + ", and before it only " + there + " are assigned");
            }
            for (Layer layer : annotator.assigns()) {
                if (!there.add(layer)) {
                    throw new IllegalArgumentException(name + " assigns " + layer + " a second time");
                }
            }
        }
    }

    /** Marks every layer of the article. */
    public Annotations annotate(Article article) {
        Annotations annotations = Annotations.of(article);
        for (Annotator annotator : annotators) {
            annotations = annotator.annotate(annotations).stamped(annotator.assigns(), annotator.maker());
        }
        return annotations;
    }

    /** Returns who makes the layers, in order: what a kept result depends on, besides the article. */
    public List<Maker> makers() {
        return annotators.stream().map(Annotator::maker).toList();
    }
}
