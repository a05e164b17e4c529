package dev.readout.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Multinomial logistic regression by stochastic gradient: what a coder that learns makes of the same sentences. */
final class RootRegression {
    private static final int ROUNDS = 60;
    private static final double RATE = 0.3;
    private static final double DECAY = 1e-4;

    private final List<String> roots;
    private final double[][] weights;

    private RootRegression(List<String> roots, double[][] weights) {
        this.roots = roots;
        this.weights = weights;
    }

    /** A sentence as numbers, and its root. */
    static final class Example {
        private final double[] features;
        private final String root;

        Example(double[] features, String root) {
            this.features = features.clone();
            this.root = root;
        }

        String root() {
            return root;
        }
    }

    /** Learns; the same examples in the same order give the same weights. */
    static RootRegression of(List<Example> examples) {
        List<String> roots =
                examples.stream().map(Example::root).distinct().sorted().toList();
        int dimensions = examples.getFirst().features.length + 1;
        RootRegression regression = new RootRegression(roots, new double[roots.size()][dimensions]);
        Random random = new Random(1);
        List<Example> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + round / 10.0);
            order.forEach(example -> regression.learn(example, rate));
        }
        return regression;
    }

    private void learn(Example example, double rate) {
        double[] likely = probabilities(example.features);
        for (int root = 0; root < weights.length; root++) {
            double error = likely[root] - (roots.get(root).equals(example.root) ? 1 : 0);
            double[] row = weights[root];
            for (int i = 0; i < example.features.length; i++) {
                row[i] -= rate * (error * example.features[i] + DECAY * row[i]);
            }
            row[row.length - 1] -= rate * error;
        }
    }

    private double[] probabilities(double[] features) {
        double[] scores = new double[weights.length];
        for (int root = 0; root < weights.length; root++) {
            scores[root] = weights[root][features.length];
            for (int i = 0; i < features.length; i++) {
                scores[root] += weights[root][i] * features[i];
            }
        }
        double most = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** Returns the likeliest root. */
    String root(double[] features) {
        double[] likely = probabilities(features);
        return roots.get(IntStream.range(0, likely.length)
                .reduce((a, b) -> likely[b] > likely[a] ? b : a)
                .orElseThrow());
    }
}
