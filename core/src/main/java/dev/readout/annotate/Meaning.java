package dev.readout.annotate;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a text means, as a direction in a space in which texts of one meaning lie near each other.
 *
 * <p>Immutable. A vector of length one, each of its numbers kept in eight bits (127 for 1): that changes a cosine by some
 * thousandths, and a hundred thousand of them fit into forty megabytes. Only meanings of one encoder can be compared.
 */
public final class Meaning {
    private static final double SCALE = 127;

    private final byte[] values;
    private final double length;

    private Meaning(byte[] values) {
        this.values = values;
        this.length = Math.sqrt(dot(values, values));
    }

    /** Returns the direction of a vector of any length but nought, which has none and stays nought. */
    public static Meaning of(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        byte[] values = new byte[vector.length];
        if (squares > 0) {
            double scale = SCALE / Math.sqrt(squares);
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) Math.round(vector[i] * scale);
            }
        }
        return new Meaning(values);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is no Base64
     */
    public static Meaning parse(String text) {
        return new Meaning(Base64.getDecoder().decode(text));
    }

    /** Returns the numbers, a byte each. */
    public byte[] values() {
        return values.clone();
    }

    /** Returns the numbers as Base64, a byte each. */
    public String text() {
        return Base64.getEncoder().encodeToString(values);
    }

    /**
     * Returns the cosine of the angle to another meaning: 1 for the same, about 0 for texts that have nothing to do with
     * each other, and 0 where either has no direction.
     *
     * @throws IllegalArgumentException when the other has another number of dimensions
     */
    public double cosine(Meaning other) {
        if (values.length != other.values.length) {
            throw new IllegalArgumentException(
                    "meanings of " + values.length + " and " + other.values.length + " dimensions");
        }
        double lengths = length * other.length;
        return lengths == 0 ? 0 : dot(values, other.values) / lengths;
    }

    private static int dot(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning meaning && Arrays.equals(values, meaning.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }
}
