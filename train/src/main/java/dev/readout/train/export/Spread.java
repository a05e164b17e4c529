package dev.readout.train.export;

import dev.readout.train.encoder.Weight;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which columns of a product may give values far larger than the rest, told from the weights alone: its input comes from a
 * layer normalisation, so each of its values has the mean and the spread that this gives it, and a column's value has the
 * mean and the spread of their weighted sum.
 */
final class Spread {
    /** How many times its spread a value may lie from its mean. */
    private static final double FAR = 6;

    private Spread() {}

    /** Returns the numbers of all columns, those that may give the largest values last. */
    static int[] ordered(Weight scale, Weight shift, Weight matrix, Weight bias) {
        int columns = (int) matrix.shape()[1];
        double[] reach = new double[columns];
        for (int column = 0; column < columns; column++) {
            double mean = bias.values()[column];
            double variance = 0;
            for (int row = 0; row < matrix.shape()[0]; row++) {
                float weight = matrix.values()[row * columns + column];
                mean += weight * shift.values()[row];
                variance += Math.pow(weight * scale.values()[row], 2);
            }
            reach[column] = mean + FAR * Math.sqrt(variance);
        }
        return IntStream.range(0, columns)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> reach[column]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns some columns of a matrix, or some values of a vector. */
    static Weight columns(Weight from, int[] which) {
        int rows = from.shape().length == 1 ? 1 : (int) from.shape()[0];
        int columns = from.values().length / rows;
        float[] values = new float[rows * which.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < which.length; i++) {
                values[row * which.length + i] = from.values()[row * columns + which[i]];
            }
        }
        long[] shape = from.shape().clone();
        shape[shape.length - 1] = which.length;
        return new Weight(shape, values);
    }

    /** Returns some rows of a matrix. */
    static Weight rows(Weight from, int[] which) {
        int columns = (int) from.shape()[1];
        float[] values = new float[which.length * columns];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(from.values(), which[i] * columns, values, i * columns, columns);
        }
        return new Weight(new long[] {which.length, columns}, values);
    }
}
