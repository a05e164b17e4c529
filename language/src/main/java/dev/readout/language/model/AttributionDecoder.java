package dev.readout.language.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts sources, cues and contents together: each run goes with the cue of its window that its words choose together, or
 * with none.
 */
public final class AttributionDecoder {
    /** Stands for "no cue"; no word has this number. */
    private static final int NONE = -1;

    private final Reading reading;
    private final int[] tags;
    private final TagMarginals marginals;
    private final List<WordRun> cues;
    /** The cues of each window. */
    private final Map<Integer, List<WordRun>> cuesOf;

    private AttributionDecoder(Reading reading, TagMarginals marginals) {
        this.reading = reading;
        this.tags = TagDecoder.tags(reading);
        this.marginals = marginals;
        this.cues = TagDecoder.runs(tags, Tags.Part.CUE);
        this.cuesOf = cues.stream().collect(Collectors.groupingBy(cue -> reading.window(cue.first())));
    }

    /** Returns the attributions by their first word; what belongs to no cue stands alone. */
    public static List<ReadAttribution> attributions(Reading reading) {
        return attributions(reading, TagMarginals.of(reading));
    }

    /**
     * Returns the same for whoever needs the marginals too.
     *
     * @param marginals of the reading
     */
    public static List<ReadAttribution> attributions(Reading reading, TagMarginals marginals) {
        return new AttributionDecoder(reading, marginals).decode();
    }

    private static final class Parts {
        final List<WordRun> source = new ArrayList<>();
        final List<WordRun> cue = new ArrayList<>();
        final List<WordRun> content = new ArrayList<>();
        double certainty;

        List<WordRun> of(Tags.Part part) {
            return switch (part) {
                case SOURCE -> source;
                case CUE -> cue;
                case CONTENT -> content;
            };
        }

        int size() {
            return source.size() + cue.size() + content.size();
        }

        ReadAttribution attribution() {
            source.sort(null);
            cue.sort(null);
            content.sort(null);
            return new ReadAttribution(source, cue, content, certainty / size());
        }
    }

    private List<ReadAttribution> decode() {
        Map<Integer, Integer> anchors = anchors();
        Map<Integer, Parts> byAnchor = new TreeMap<>();
        List<Parts> alone = new ArrayList<>();
        for (WordRun cue : cues) {
            int anchor = anchors.getOrDefault(cue.first(), cue.first());
            add(byAnchor.computeIfAbsent(anchor, at -> new Parts()), Tags.Part.CUE, cue);
        }
        List<WordRun> sources = TagDecoder.runs(tags, Tags.Part.SOURCE);
        Map<Integer, WordRun> sourceOf = sources(sources, anchors, byAnchor);
        sourceOf.forEach(
                (anchor, source) -> add(Objects.requireNonNull(byAnchor.get(anchor)), Tags.Part.SOURCE, source));
        Set<WordRun> used = new HashSet<>(sourceOf.values());
        sources.stream().filter(source -> !used.contains(source)).forEach(source -> {
            Parts parts = new Parts();
            alone.add(parts);
            add(parts, Tags.Part.SOURCE, source);
        });
        for (WordRun run : TagDecoder.runs(tags, Tags.Part.CONTENT)) {
            Parts parts = byAnchor.get(anchors.getOrDefault(choice(run), NONE));
            if (parts == null) {
                parts = new Parts();
                alone.add(parts);
            }
            add(parts, Tags.Part.CONTENT, run);
        }
        List<ReadAttribution> all = new ArrayList<>();
        byAnchor.values().forEach(parts -> all.add(parts.attribution()));
        alone.forEach(parts -> all.add(parts.attribution()));
        all.sort(Comparator.comparingInt(AttributionDecoder::firstWord));
        return all;
    }

    /**
     * Returns the source of each cue: of those that choose it the one that fits best, since a source is hardly ever in
     * pieces (10 of 20,841 in PolNeAR's training part); a cue that none chooses shares the one that fits it, as in "she
     * came and said".
     */
    private Map<Integer, WordRun> sources(
            List<WordRun> sources, Map<Integer, Integer> anchors, Map<Integer, Parts> byAnchor) {
        Map<Integer, List<WordRun>> sourcesIn =
                sources.stream().collect(Collectors.groupingBy(source -> reading.window(source.first())));
        Map<Integer, WordRun> sourceOf = new HashMap<>();
        Map<Integer, Double> best = new HashMap<>();
        for (WordRun source : sources) {
            int anchor = anchors.getOrDefault(choice(source), NONE);
            if (anchor != NONE && margin(source, anchor) > best.getOrDefault(anchor, Double.NEGATIVE_INFINITY)) {
                best.put(anchor, margin(source, anchor));
                sourceOf.put(anchor, source);
            }
        }
        for (int anchor : byAnchor.keySet()) {
            if (!sourceOf.containsKey(anchor)) {
                sourcesIn.getOrDefault(reading.window(anchor), List.of()).stream()
                        .filter(source -> margin(source, anchor) > 0)
                        .max(Comparator.comparingDouble(source -> margin(source, anchor)))
                        .ifPresent(source -> sourceOf.put(anchor, source));
            }
        }
        return sourceOf;
    }

    private void add(Parts parts, Tags.Part part, WordRun run) {
        parts.of(part).add(run);
        parts.certainty += marginals.certainty(tags, run);
    }

    /**
     * Returns for the first word of each cue the one that it is known by: a cue in pieces ("did … say") by its first
     * piece, however many lie between; a piece that points at a later one stands by itself.
     */
    private Map<Integer, Integer> anchors() {
        Map<Integer, Integer> anchors = new HashMap<>();
        for (WordRun cue : cues) {
            int choice = choice(cue);
            boolean pointsBack = choice != NONE && choice < cue.first();
            anchors.put(cue.first(), pointsBack ? anchors.getOrDefault(choice, choice) : cue.first());
        }
        return anchors;
    }

    /** Returns the first word of the cue that the run's words choose together, or {@link #NONE}. */
    private int choice(WordRun run) {
        double best = 0;
        int choice = NONE;
        for (WordRun cue : cuesOf.getOrDefault(reading.window(run.first()), List.of())) {
            double margin = margin(run, cue.first());
            if (margin > best) {
                best = margin;
                choice = cue.first();
            }
        }
        return choice;
    }

    /** Returns how much better the words of a run fit a cue than no cue at all, the mean over them. */
    private double margin(WordRun run, int cue) {
        double sum = 0;
        for (int word = run.first(); word <= run.last(); word++) {
            sum += reading.product(word, HeadLayout.LINK_WORD_AT, cue, HeadLayout.LINK_CUE_AT, HeadLayout.LINK)
                    - reading.productWithOpening(
                            word, HeadLayout.LINK_WORD_AT, HeadLayout.LINK_CUE_AT, HeadLayout.LINK);
        }
        return sum / (run.last() - run.first() + 1);
    }

    private static int firstWord(ReadAttribution attribution) {
        int first = Integer.MAX_VALUE;
        for (List<WordRun> runs : List.of(attribution.source(), attribution.cue(), attribution.content())) {
            first = runs.isEmpty() ? first : Math.min(first, runs.getFirst().first());
        }
        return first;
    }
}
