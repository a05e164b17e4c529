package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One text of a data set with all that its annotators marked.
 *
 * @param name the data set and the document, unique among all sets
 * @param text paragraphs parted by line breaks
 * @param tasks what was annotated throughout: where a task is named, what is not marked is not there; from a text
 *     that lacks a task nothing is learnt about it
 * @param spans the spans of {@link Task#NAMES}, {@link Task#MENTIONS}, {@link Task#TIMES} and {@link Task#AMOUNTS}
 * @param chains mentions that name the same, each chain in printed order, of two or more; their spans are those of
 *     {@link Task#MENTIONS}
 * @param attributions in printed order
 */
public record LabelledText(
        String name,
        String text,
        Set<Task> tasks,
        Map<Task, List<LabelledSpan>> spans,
        List<List<Span>> chains,
        List<LabelledAttribution> attributions) {
    public LabelledText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
        tasks = tasks.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(tasks));
        spans = Map.copyOf(spans);
        chains = chains.stream().map(List::copyOf).toList();
        attributions = List.copyOf(attributions);
    }

    /** Returns the spans of a task, none where there are none. */
    public List<LabelledSpan> spans(Task task) {
        return spans.getOrDefault(task, List.of());
    }
}
