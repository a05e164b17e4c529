package dev.readout.record;

/**
 * Keeps half surrogate pairs, which JSON can carry and UTF-8 cannot.
 *
 * <p>A page can hold one (as an escape in its own JSON). Written raw it would become a question mark, and a span over it
 * would no longer say what the body says.
 */
public final class Surrogates {
    private Surrogates() {}

    /** Returns the JSON text with every half pair as an escape; inside JSON they stand only in strings. */
    public static String escaped(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (alone(json, i)) {
                return escapedFrom(json, i);
            }
        }
        return json;
    }

    private static String escapedFrom(String json, int first) {
        StringBuilder out = new StringBuilder(json.length() + 16).append(json, 0, first);
        for (int i = first; i < json.length(); i++) {
            if (alone(json, i)) {
                out.append("\\u").append(Integer.toHexString(json.charAt(i)));
            } else {
                out.append(json.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean alone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
