package dev.readout.annotate;

import java.util.Comparator;
import java.util.List;

/**
 * Mentions of one article that name the same person, body, place, group or event.
 *
 * @param mentions in printed order, at least one
 * @param score how sure the annotator is, 0 to 1
 */
public record CoreferenceChain(List<Mention> mentions, double score) {
    public CoreferenceChain {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("a chain without mentions");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** Returns what is mentioned, as the name says; without a name, as the first description does. */
    public Mention.Kind kind() {
        return mentions.stream()
                .min(Comparator.comparing(Mention::form))
                .orElseThrow()
                .kind();
    }
}
