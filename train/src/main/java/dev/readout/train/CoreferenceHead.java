package dev.readout.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.readout.language.model.HeadLayout;
import dev.readout.language.model.MentionView;
import dev.readout.language.model.PairFeatures;
import dev.readout.train.data.Task;
import dev.readout.train.encoder.Parameters;
import dev.readout.train.encoder.Weight;
import dev.readout.train.heads.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * For each mention a choice among those before it and none (mention ranking, Lee et al. 2017), scored by the products
 * of their first and last words' vectors and by what {@link PairFeatures} sees.
 */
final class CoreferenceHead implements Head {
    static final String ANAPHOR_FIRST = "heads.coreference.anaphor.first";
    static final String ANAPHOR_LAST = "heads.coreference.anaphor.last";
    static final String ANTECEDENT_FIRST = "heads.coreference.antecedent.first";
    static final String ANTECEDENT_LAST = "heads.coreference.antecedent.last";
    static final String FEATURES = "coreference.features";
    /** Of the whole loss: small, or the one that is far from learnt sets the pace for all (it did, at a half). */
    static final float SHARE = 0.1f;

    private final OwnWeights features = new OwnWeights(PairFeatures.COUNT);

    @Override
    public Map<String, Weight> weights(int width, Random random) {
        Map<String, Weight> weights = new LinkedHashMap<>();
        for (String name : List.of(ANAPHOR_FIRST, ANAPHOR_LAST, ANTECEDENT_FIRST, ANTECEDENT_LAST)) {
            HeadMath.linear(weights, name, width, HeadLayout.COREFERENCE, random);
        }
        return weights;
    }

    @Override
    public Map<String, OwnWeights> own() {
        return Map.of(FEATURES, features);
    }

    /** The mentions of one text with the rows of their first and last words. */
    private record Mentions(List<MentionView> views, List<Integer> chains, List<long[]> rows) {}

    @Override
    public Optional<Loss> loss(NDArray hidden, WordBatch batch, Parameters parameters) {
        List<Mentions> texts = mentions(batch);
        int count = texts.stream().mapToInt(text -> text.views().size()).sum();
        if (count == 0) {
            return Optional.empty();
        }
        NDArray surrogate = hidden.getManager().create(0f);
        double loss = 0;
        for (Mentions text : texts) {
            int size = text.views().size();
            if (size < 2) {
                continue;
            }
            NDArray firsts = rows(hidden, text, 0);
            NDArray lasts = rows(hidden, text, 1);
            NDArray anaphors = HeadMath.apply(firsts, ANAPHOR_FIRST, parameters)
                    .add(HeadMath.apply(lasts, ANAPHOR_LAST, parameters));
            NDArray antecedents = HeadMath.apply(firsts, ANTECEDENT_FIRST, parameters)
                    .add(HeadMath.apply(lasts, ANTECEDENT_LAST, parameters));
            NDArray logits = anaphors.matMul(antecedents.transpose());
            float[] scores = logits.toFloatArray();
            float[] gradient = new float[scores.length];
            loss += add(text, scores, SHARE / count, gradient);
            surrogate = surrogate.add(HeadMath.surrogate(hidden.getManager(), logits, gradient));
        }
        return Optional.of(new Loss("coreference", surrogate, loss / count));
    }

    private static NDArray rows(NDArray hidden, Mentions text, int end) {
        return HeadMath.take(
                hidden,
                text.rows().stream().mapToLong(rows -> rows[end]).toArray(),
                new Shape(text.rows().size()));
    }

    private double add(Mentions text, float[] scores, float weight, float[] gradient) {
        int size = text.views().size();
        double loss = 0;
        for (int i = 0; i < size; i++) {
            MentionView anaphor = text.views().get(i);
            float[] choice = new float[i + 1];
            float[] change = new float[i + 1];
            boolean[] right = new boolean[i + 1];
            boolean any = false;
            for (int j = 0; j < i; j++) {
                choice[j] = scores[i * size + j]
                        + PairFeatures.score(features.values, text.views().get(j), anaphor, i - j - 1);
                right[j] = text.chains().get(j).equals(text.chains().get(i));
                any |= right[j];
            }
            choice[i] = features.values[PairFeatures.none(anaphor)];
            right[i] = !any;
            loss += Choice.add(choice, 0, right, i + 1, weight, change);
            for (int j = 0; j < i; j++) {
                float by = change[j];
                gradient[i * size + j] += by;
                PairFeatures.of(text.views().get(j), anaphor, i - j - 1, feature -> features.gradient[feature] += by);
            }
            features.gradient[PairFeatures.none(anaphor)] += change[i];
        }
        return loss;
    }

    private static List<Mentions> mentions(WordBatch batch) {
        List<Mentions> all = new ArrayList<>();
        Map<String, List<WordBatch.Part>> texts = new LinkedHashMap<>();
        batch.parts()
                .forEach(part -> texts.computeIfAbsent(part.text().name(), name -> new ArrayList<>())
                        .add(part));
        texts.values().forEach(parts -> {
            Prepared text = parts.getFirst().text();
            if (text.tasks().contains(Task.COREFERENCE)) {
                all.add(of(text, parts));
            }
        });
        return all;
    }

    private static Mentions of(Prepared text, List<WordBatch.Part> parts) {
        Mentions mentions = new Mentions(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int[] mention : text.mentions()) {
            for (WordBatch.Part part : parts) {
                if (part.holds(mention[0]) && part.holds(mention[1])) {
                    mentions.views().add(MentionView.of(text.text(), mention[0], mention[1]));
                    mentions.chains().add(mention[2]);
                    mentions.rows().add(new long[] {part.rowOf(mention[0]), part.rowOf(mention[1])});
                }
            }
        }
        return mentions;
    }
}
