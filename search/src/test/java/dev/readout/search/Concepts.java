package dev.readout.search;

import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import java.util.List;
import java.util.Locale;

/** Knows a few things and the words for them: texts of one thing lie in one direction, whatever their words. */
final class Concepts implements MeaningEncoder {
    private static final List<List<String>> THINGS = List.of(
            List.of("troops", "soldiers", "battalion"),
            List.of("offered", "pledged", "send"),
            List.of("money", "fees", "dues"),
            List.of("border", "crossing", "frontier"),
            List.of("captives", "prisoners", "detainees"));

    @Override
    public List<Meaning> encode(List<String> texts) {
        return texts.stream().map(Concepts::of).toList();
    }

    private static Meaning of(String text) {
        float[] vector = new float[THINGS.size() + 1];
        for (String word : text.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
            for (int i = 0; i < THINGS.size(); i++) {
                vector[i] += THINGS.get(i).contains(word) ? 1 : 0;
            }
        }
        // What is about none of them has a direction of its own.
        vector[THINGS.size()] = 0.1f;
        return Meaning.of(vector);
    }
}
