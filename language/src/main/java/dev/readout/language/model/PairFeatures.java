package dev.readout.language.model;

import java.util.function.IntConsumer;

/**
 * What speaks for or against two mentions naming the same, besides the encoder's numbers; each feature has one learnt
 * weight, and the weights of those that hold are added up.
 */
public final class PairFeatures {
    private static final int FORMS = MentionView.Form.COUNT;
    private static final int DISTANCES = 7;
    private static final int MATCHES = 5;

    private static final int DISTANCE_AT = FORMS;
    private static final int FORMS_AT = DISTANCE_AT + DISTANCES * FORMS;
    private static final int MATCH_AT = FORMS_AT + FORMS * FORMS;
    private static final int BETWEEN_AT = MATCH_AT + MATCHES * FORMS;
    private static final int PRONOUNS_AT = BETWEEN_AT + DISTANCES;
    private static final int NESTED_AT = PRONOUNS_AT + MentionView.PRONOUNS * MentionView.PRONOUNS;

    /** How many features there are. */
    public static final int COUNT = NESTED_AT + 1;

    private PairFeatures() {}

    /** Returns the one feature of a mention that has no antecedent. */
    public static int none(MentionView anaphor) {
        return anaphor.form().number();
    }

    /**
     * Hands over the features that hold of a mention and one before it.
     *
     * @param between how many mentions lie between them
     */
    public static void of(MentionView antecedent, MentionView anaphor, int between, IntConsumer holds) {
        int form = anaphor.form().number();
        holds.accept(DISTANCE_AT + bucket(anaphor.sentence() - antecedent.sentence()) * FORMS + form);
        holds.accept(FORMS_AT + antecedent.form().number() * FORMS + form);
        holds.accept(MATCH_AT + match(antecedent, anaphor) * FORMS + form);
        holds.accept(BETWEEN_AT + bucket(between));
        holds.accept(PRONOUNS_AT + antecedent.pronoun() * MentionView.PRONOUNS + anaphor.pronoun());
        if (antecedent.last() >= anaphor.first()) {
            holds.accept(NESTED_AT);
        }
    }

    /** Returns the summed weights of the features that hold. */
    public static float score(float[] weights, MentionView antecedent, MentionView anaphor, int between) {
        float[] sum = new float[1];
        of(antecedent, anaphor, between, feature -> sum[0] += weights[feature]);
        return sum[0];
    }

    private static int match(MentionView antecedent, MentionView anaphor) {
        if (antecedent.words().equals(anaphor.words())) {
            return 0;
        }
        if (antecedent.lastWord().equals(anaphor.lastWord())) {
            return 1;
        }
        if (isPart(anaphor.words(), antecedent.words())) {
            return 2;
        }
        return isPart(antecedent.words(), anaphor.words()) ? 3 : 4;
    }

    private static boolean isPart(String words, String of) {
        return (" " + of + " ").contains(" " + words + " ");
    }

    private static int bucket(int distance) {
        return distance <= 2
                ? Math.max(0, distance)
                : Math.min(DISTANCES - 1, Integer.SIZE - Integer.numberOfLeadingZeros(distance - 1) + 1);
    }
}
