package dev.readout.language.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts sources, cues and contents together: each run goes with the cue of its window that its words choose together, or
 * with none.
 */
public final class AttributionDecoder {
    /** Stands for "no cue"; no word has this number. */
    private static final int NONE = -1;

    private final Reading reading;
    private final int[] tags;
    private final List<WordRun> cues;

    private AttributionDecoder(Reading reading) {
        this.reading = reading;
        this.tags = TagDecoder.tags(reading);
        this.cues = TagDecoder.runs(tags, Tags.Part.CUE);
    }

    /** Returns the attributions by their first word; what belongs to no cue stands alone. */
    public static List<ReadAttribution> attributions(Reading reading) {
        return new AttributionDecoder(reading).decode();
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
        for (Tags.Part part : List.of(Tags.Part.SOURCE, Tags.Part.CONTENT)) {
            for (WordRun run : TagDecoder.runs(tags, part)) {
                int choice = choice(run);
                Parts parts = byAnchor.get(anchors.getOrDefault(choice, NONE));
                if (parts == null) {
                    parts = new Parts();
                    alone.add(parts);
                }
                add(parts, part, run);
            }
        }
        List<ReadAttribution> all = new ArrayList<>();
        byAnchor.values().forEach(parts -> all.add(parts.attribution()));
        alone.forEach(parts -> all.add(parts.attribution()));
        all.sort(Comparator.comparingInt(AttributionDecoder::firstWord));
        return all;
    }

    private void add(Parts parts, Tags.Part part, WordRun run) {
        parts.of(part).add(run);
        parts.certainty += TagDecoder.certainty(reading, tags, run);
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
        int window = reading.window(run.first());
        double best = 0;
        for (int word = run.first(); word <= run.last(); word++) {
            best += reading.productWithOpening(word, HeadLayout.LINK_WORD_AT, HeadLayout.LINK_CUE_AT, HeadLayout.LINK);
        }
        int choice = NONE;
        for (WordRun cue : cues) {
            if (reading.window(cue.first()) != window) {
                continue;
            }
            double score = 0;
            for (int word = run.first(); word <= run.last(); word++) {
                score += reading.product(
                        word, HeadLayout.LINK_WORD_AT, cue.first(), HeadLayout.LINK_CUE_AT, HeadLayout.LINK);
            }
            if (score > best) {
                best = score;
                choice = cue.first();
            }
        }
        return choice;
    }

    private static int firstWord(ReadAttribution attribution) {
        int first = Integer.MAX_VALUE;
        for (List<WordRun> runs : List.of(attribution.source(), attribution.cue(), attribution.content())) {
            first = runs.isEmpty() ? first : Math.min(first, runs.getFirst().first());
        }
        return first;
    }
}
