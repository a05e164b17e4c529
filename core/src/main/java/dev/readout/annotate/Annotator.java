package dev.readout.annotate;

import dev.readout.article.Maker;
import java.util.Set;

/**
 * Marks one or more layers of an article: a rule, a toolkit or a model.
 *
 * <p>Implementations are pure and thread-safe: the result depends on the article and the layers that they need, and on
 * nothing else. Text of any kind — empty, very long, in an unknown script — is marked or left unmarked, never a reason
 * to throw.
 */
public interface Annotator {
    /** Returns the name and version that stand by every decision of this annotator. */
    Maker maker();

    /** Returns the layers that must have been assigned before. */
    Set<Layer> needs();

    /** Returns the layers that this annotator assigns; no other annotator of a pipeline assigns them. */
    Set<Layer> assigns();

    /** Returns the annotations with the layers of {@link #assigns} added and all others as they were. */
    Annotations annotate(Annotations soFar);
}
