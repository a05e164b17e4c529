package dev.readout.train.encoder;

import java.util.Arrays;

/**
 * A named tensor outside any engine.
 *
 * <p>Holds the arrays it is given: they are large, and nobody else keeps them.
 *
 * @param shape the length of each dimension
 * @param values in row-major order
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes of floats
public record Weight(long[] shape, float[] values) {
    public Weight {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException(values.length + " values for the shape " + Arrays.toString(shape));
        }
    }
}
