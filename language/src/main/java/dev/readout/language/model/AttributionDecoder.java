package dev.readout.language.model;

import java.util.ArrayList;
import java.util.Comparator;
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
        Map<Integer, Parts> byAnchor = new TreeMap<>();
        List<Parts> alone = new ArrayList<>();
        for (WordRun cue : cues) {
            add(byAnchor.computeIfAbsent(anchor(cue), at -> new Parts()), Tags.Part.CUE, cue);
        }
        for (Tags.Part part : List.of(Tags.Part.SOURCE, Tags.Part.CONTENT)) {
            for (WordRun run : TagDecoder.runs(tags, part)) {
                int choice = choice(run);
                Parts parts = choice == NONE ? new Parts() : byAnchor.get(anchorOf(choice));
                if (parts == null || choice == NONE) {
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

    /** A cue in pieces ("did … say") is known by its first one; where pieces point at each other, each stands alone. */
    private int anchor(WordRun cue) {
        int choice = choice(cue);
        return choice == NONE || choice > cue.first() ? cue.first() : anchorOf(choice);
    }

    private int anchorOf(int cueStart) {
        for (WordRun cue : cues) {
            if (cue.first() == cueStart) {
                int choice = choice(cue);
                return choice != NONE && choice < cueStart ? choice : cueStart;
            }
        }
        throw new AssertionError("no cue begins at " + cueStart);
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
