package dev.readout.train.data;

import dev.readout.article.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * Returns this text with the labels of another annotation of it added.
     *
     * @throws IllegalArgumentException when the other is of another text, or labels what this one does
     */
    public LabelledText with(LabelledText other) {
        if (!text.equals(other.text)) {
            throw new IllegalArgumentException("not the same text: " + name + " and " + other.name);
        }
        Set<Task> all = EnumSet.noneOf(Task.class);
        all.addAll(tasks);
        all.addAll(other.tasks);
        if (all.size() != tasks.size() + other.tasks.size()) {
            throw new IllegalArgumentException("the same task labelled twice: " + name + " and " + other.name);
        }
        Map<Task, List<LabelledSpan>> allSpans = new EnumMap<>(Task.class);
        allSpans.putAll(spans);
        allSpans.putAll(other.spans);
        return new LabelledText(
                name,
                text,
                all,
                allSpans,
                Stream.concat(chains.stream(), other.chains.stream()).toList(),
                Stream.concat(attributions.stream(), other.attributions.stream())
                        .toList());
    }

    /** Returns the spans of a task, none where there are none. */
    public List<LabelledSpan> spans(Task task) {
        return spans.getOrDefault(task, List.of());
    }
}
