package dev.readout.bench;

import java.util.List;

/** A logistic regression with two answers, fitted by Newton's method; the same examples give the same weights. */
final class LogisticRegression {
    private static final int STEPS = 50;
    private static final double ENOUGH = 1e-9;
    /** How much a weight costs; that of the constant costs nothing. */
    private static final double RIDGE = 1;

    private final double[] weights;

    private LogisticRegression(double[] weights) {
        this.weights = weights;
    }

    /**
     * Fits it.
     *
     * @param values the numbers of each example, as many of each
     * @param answers whether each is one
     */
    static LogisticRegression of(List<double[]> values, List<Boolean> answers) {
        int size = values.getFirst().length + 1;
        LogisticRegression regression = new LogisticRegression(new double[size]);
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (int i = 0; i < size - 1; i++) {
                system[i][i] = RIDGE;
                system[i][size] = RIDGE * regression.weights[i];
            }
            for (int example = 0; example < values.size(); example++) {
                double[] row = values.get(example);
                double likely = regression.probability(row);
                double error = likely - (answers.get(example) ? 1 : 0);
                for (int i = 0; i < size; i++) {
                    system[i][size] += error * at(row, i);
                    for (int j = 0; j < size; j++) {
                        system[i][j] += likely * (1 - likely) * at(row, i) * at(row, j);
                    }
                }
            }
            if (regression.move(solved(system)) < ENOUGH) {
                break;
            }
        }
        return regression;
    }

    /** The last of each example is the constant. */
    private static double at(double[] row, int i) {
        return i < row.length ? row[i] : 1;
    }

    private double move(double[] by) {
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= by[i];
            most = Math.max(most, Math.abs(by[i]));
        }
        return most;
    }

    /** Solves a system of equations, the last column of which is their right side. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            int pivot = i;
            for (int row = i + 1; row < size; row++) {
                pivot = Math.abs(system[row][i]) > Math.abs(system[pivot][i]) ? row : pivot;
            }
            double[] top = system[pivot];
            system[pivot] = system[i];
            system[i] = top;
            for (int row = 0; row < size; row++) {
                if (row != i) {
                    double part = system[row][i] / top[i];
                    for (int column = i; column <= size; column++) {
                        system[row][column] -= part * top[column];
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }

    /** Returns the weights, that of the constant last. */
    double[] weights() {
        return weights.clone();
    }

    double probability(double[] row) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(row, i);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
