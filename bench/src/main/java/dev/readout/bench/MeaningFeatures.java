package dev.readout.bench;

import dev.readout.annotate.MeaningEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A sentence as numbers: what it means, and what rules make of it. */
final class MeaningFeatures {
    private static final List<String> ROOTS = List.of(
            "ACCUSE",
            "AGREE",
            "AID",
            "ASSAULT",
            "COERCE",
            "CONSULT",
            "COOPERATE",
            "MOBILIZE",
            "PROTEST",
            "REJECT",
            "REQUEST",
            "SANCTION",
            "SUPPORT",
            "THREATEN",
            "YIELD");
    /** Makes a meaning, whose length is one, weigh as much as what rules say. */
    private static final double SCALE = 4.0 / 127;

    private final MeaningEncoder encoder;
    private final Function<MarkedEvent, Optional<String>> given;
    private final Function<MarkedEvent, Optional<String>> alone;

    MeaningFeatures(
            MeaningEncoder encoder,
            Function<MarkedEvent, Optional<String>> given,
            Function<MarkedEvent, Optional<String>> alone) {
        this.encoder = encoder;
        this.given = given;
        this.alone = alone;
    }

    double[] of(MarkedEvent event, boolean withRules) {
        byte[] meaning = Base64.getDecoder()
                .decode(encoder.encode(List.of(event.text())).getFirst().text());
        double[] features = new double[meaning.length + (withRules ? 2 * ROOTS.size() : 0)];
        for (int i = 0; i < meaning.length; i++) {
            features[i] = meaning[i] * SCALE;
        }
        if (withRules) {
            given.apply(event).ifPresent(root -> features[meaning.length + ROOTS.indexOf(root)] = 1);
            alone.apply(event).ifPresent(root -> features[meaning.length + ROOTS.size() + ROOTS.indexOf(root)] = 1);
        }
        return features;
    }
}
