package dev.readout.language.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a model says of itself beside its graph, and the few learnt weights that are used outside it.
 *
 * @param version name of the training run
 * @param window most pieces of a window, its two marks included
 * @param start score of each tag where a paragraph begins
 * @param transitions score of the tag {@code to} after {@code from}, at {@code from · tags + to}
 * @param pairs weights of {@link PairFeatures}
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never handed out for change
public record ModelSettings(String version, int window, float[] start, float[] transitions, float[] pairs) {
    /** Room for the longest word and the two marks, and for a sentence. */
    private static final int SMALLEST_WINDOW = 64;

    public ModelSettings {
        if (start.length != HeadLayout.TAGS
                || transitions.length != HeadLayout.TAGS * HeadLayout.TAGS
                || pairs.length != PairFeatures.COUNT) {
            throw new IllegalArgumentException("the model " + version + " was made for another version of Readout");
        }
        if (window < SMALLEST_WINDOW) {
            throw new IllegalArgumentException(
                    "the model " + version + " reads windows of " + window + " pieces: too few");
        }
    }

    /** Reads the settings from a model's properties. */
    public static ModelSettings of(Map<String, String> properties) {
        return new ModelSettings(
                property(properties, "version"),
                Integer.parseInt(property(properties, "window")),
                floats(property(properties, "start")),
                floats(property(properties, "transitions")),
                floats(property(properties, "pairs")));
    }

    /** Returns the properties from which {@link #of} reads the same settings. */
    public Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("version", version);
        properties.put("window", Integer.toString(window));
        properties.put("start", text(start));
        properties.put("transitions", text(transitions));
        properties.put("pairs", text(pairs));
        return properties;
    }

    private static String property(Map<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not a model of Readout: it does not say its " + name);
        }
        return value;
    }

    private static float[] floats(String text) {
        String[] parts = text.split(" ", -1);
        float[] values = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = Float.parseFloat(parts[i]);
        }
        return values;
    }

    private static String text(float[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Float.toString(values[i]))
                .collect(Collectors.joining(" "));
    }
}
