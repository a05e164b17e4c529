package dev.readout.language.model;

import java.util.ArrayList;
import java.util.List;

/** Chooses for each mention the one before it that names the same, or none. */
public final class AntecedentDecoder {
    /** How far back an antecedent is looked for: beyond, only hostile texts have mentions to offer. */
    private static final int MOST_BETWEEN = 600;

    private AntecedentDecoder() {}

    /**
     * What was chosen for a mention.
     *
     * @param antecedent its number among the mentions, or the mention's own number when there is none
     * @param score how sure the model is, 0 to 1
     */
    public record Choice(int antecedent, double score) {}

    /**
     * Returns a choice for each mention.
     *
     * @param mentions in printed order
     */
    public static List<Choice> choices(Reading reading, List<WordRun> mentions) {
        List<MentionView> views = mentions.stream()
                .map(run -> MentionView.of(reading.text(), run.first(), run.last()))
                .toList();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            choices.add(choice(reading, views, i));
        }
        return choices;
    }

    private static Choice choice(Reading reading, List<MentionView> views, int i) {
        MentionView anaphor = views.get(i);
        float[] weights = reading.settings().pairs();
        int from = Math.max(0, i - MOST_BETWEEN);
        float[] scores = new float[i - from + 1];
        int best = i - from;
        scores[best] = weights[PairFeatures.none(anaphor)];
        for (int j = from; j < i; j++) {
            scores[j - from] = product(reading, anaphor, views.get(j))
                    + PairFeatures.score(weights, views.get(j), anaphor, i - j - 1);
            best = scores[j - from] > scores[best] ? j - from : best;
        }
        double all = 0;
        for (float score : scores) {
            all += Math.exp(score - scores[best]);
        }
        return new Choice(from + best, 1 / all);
    }

    /** (first + last of the one) · (first + last of the other), as the sums were taken in training. */
    private static float product(Reading reading, MentionView anaphor, MentionView antecedent) {
        return half(reading, anaphor.first(), HeadLayout.ANAPHOR_FIRST_AT, antecedent)
                + half(reading, anaphor.last(), HeadLayout.ANAPHOR_LAST_AT, antecedent);
    }

    private static float half(Reading reading, int word, int at, MentionView antecedent) {
        return reading.product(word, at, antecedent.first(), HeadLayout.ANTECEDENT_FIRST_AT, HeadLayout.COREFERENCE)
                + reading.product(word, at, antecedent.last(), HeadLayout.ANTECEDENT_LAST_AT, HeadLayout.COREFERENCE);
    }
}
