package dev.readout.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.language.model.MentionView.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairFeaturesTest {
    /** Features of a pair that do not tell of nesting: distance, forms, match, between, pronouns. */
    private static final int GROUPS = 5;

    private static final int MATCH = 2;

    @Test
    void usesEveryFeatureAndNoOther() {
        Set<Integer> used = new HashSet<>();
        for (Form form : Form.values()) {
            used.add(PairFeatures.none(view(0, 0, form, 0, "torv")));
        }
        for (int distance = 0; distance < 40; distance++) {
            for (Form before : Form.values()) {
                for (Form form : Form.values()) {
                    for (int kinds = 0; kinds < MentionView.PRONOUNS * MentionView.PRONOUNS; kinds++) {
                        int kindBefore = kinds / MentionView.PRONOUNS;
                        int kind = kinds % MentionView.PRONOUNS;
                        for (String words : List.of("old torv", "big torv", "old", "old torv club", "gull")) {
                            used.addAll(features(
                                    view(0, 0, before, kindBefore, "old torv"),
                                    view(kinds % 2, distance, form, kind, words),
                                    distance));
                        }
                    }
                }
            }
        }
        assertThat(used).hasSize(PairFeatures.COUNT).allMatch(feature -> feature >= 0 && feature < PairFeatures.COUNT);
    }

    @Test
    void givesOneFeatureOfEachGroup() {
        MentionView torv = view(0, 0, Form.NAME, 0, "torv");
        MentionView he = view(5, 1, Form.PRONOUN, 4, "he");
        assertThat(features(torv, he, 0)).hasSize(GROUPS).doesNotHaveDuplicates();
        MentionView inside = view(0, 0, Form.PRONOUN, 4, "his");
        assertThat(features(torv, inside, 0)).hasSize(GROUPS + 1).endsWith(PairFeatures.COUNT - 1);
    }

    @Test
    void neverTakesGroupsForEachOther() {
        Map<Integer, Integer> groups = new HashMap<>();
        for (int distance = 0; distance < 40; distance++) {
            for (Form form : Form.values()) {
                for (String words : List.of("old torv", "big torv", "old", "old torv club", "gull")) {
                    List<Integer> features =
                            features(view(0, 0, Form.NAME, 0, "old torv"), view(5, distance, form, 7, words), distance);
                    for (int group = 0; group < features.size(); group++) {
                        assertThat(groups.merge(features.get(group), group, (was, is) -> was.equals(is) ? was : -1))
                                .isEqualTo(group);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ilmo brandek, ilmo brandek, 0",
        "ilmo brandek, brandek, 1",
        "brandek, ilmo brandek, 1",
        "council of torv, council, 2",
        "council, council of torv, 3",
        "council, councillor, 4",
        "brandek, torv, 4"
    })
    void tellsHowWordsMatch(String before, String words, int match) {
        MentionView one = view(0, 0, Form.PRONOUN, 0, before);
        MentionView other = view(5, 0, Form.PRONOUN, 0, words);
        int base = features(one, view(5, 0, Form.PRONOUN, 0, before), 0).get(MATCH);
        assertThat((features(one, other, 0).get(MATCH) - base) / Form.COUNT).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "1, 1", "2, 2", "3, 3", "4, 3", "5, 4", "8, 4", "9, 5", "16, 5", "17, 6", "5000, 6"})
    void countsFarDistancesTogether(int distance, int bucket) {
        MentionView torv = view(0, 1, Form.NAME, 0, "torv");
        int sentences =
                features(torv, view(5, 1 + distance, Form.NAME, 0, "torv"), 0).getFirst()
                        - features(torv, view(5, 1, Form.NAME, 0, "torv"), 0).getFirst();
        assertThat(sentences / Form.COUNT).isEqualTo(bucket);
        MentionView again = view(5, 1, Form.NAME, 0, "torv");
        assertThat(features(torv, again, distance).get(3)
                        - features(torv, again, 0).get(3))
                .isEqualTo(bucket);
    }

    @Test
    void addsUpWeightsOfFeaturesThatHold() {
        MentionView torv = view(0, 0, Form.NAME, 0, "torv");
        MentionView he = view(5, 1, Form.PRONOUN, 4, "he");
        float[] weights = new float[PairFeatures.COUNT];
        float weight = 1;
        for (int feature : features(torv, he, 2)) {
            weights[feature] = weight;
            weight *= 2;
        }
        assertThat(PairFeatures.score(weights, torv, he, 2)).isEqualTo(31);
        assertThat(PairFeatures.score(weights, torv, he, 1))
                .as("another number between")
                .isEqualTo(23);
    }

    private static MentionView view(int first, int sentence, Form form, int pronoun, String words) {
        return new MentionView(
                first, first, sentence, form, pronoun, words, words.substring(words.lastIndexOf(' ') + 1));
    }

    private static List<Integer> features(MentionView antecedent, MentionView anaphor, int between) {
        List<Integer> features = new ArrayList<>();
        PairFeatures.of(antecedent, anaphor, between, features::add);
        return features;
    }
}
