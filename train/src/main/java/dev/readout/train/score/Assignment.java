package dev.readout.train.score;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns, by the Hungarian method (Kuhn 1955; Munkres 1957) with the potentials
 * of Jonker and Volgenant (1987): cubic in the number of rows.
 */
final class Assignment {
    private static final int FREE = -1;

    private final double[][] costs;
    private final int rows;
    private final int columns;
    private final double[] rowPrices;
    private final double[] columnPrices;
    private final int[] rowOf;

    private Assignment(double[][] gains) {
        boolean tall = gains.length > gains[0].length;
        rows = tall ? gains[0].length : gains.length;
        columns = tall ? gains.length : gains[0].length;
        costs = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                costs[row][column] = -(tall ? gains[column][row] : gains[row][column]);
            }
        }
        rowPrices = new double[rows];
        columnPrices = new double[columns];
        rowOf = new int[columns];
        Arrays.fill(rowOf, FREE);
    }

    /** Returns the greatest sum of gains that an assignment has; each row and each column serves at most once. */
    static double greatest(double[][] gains) {
        if (gains.length == 0 || gains[0].length == 0) {
            return 0;
        }
        Assignment assignment = new Assignment(gains);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.place(row);
        }
        double sum = 0;
        for (int column = 0; column < assignment.columns; column++) {
            if (assignment.rowOf[column] != FREE) {
                sum -= assignment.costs[assignment.rowOf[column]][column];
            }
        }
        return sum;
    }

    /** Places one more row: the cheapest path to a free column moves the rows along it. */
    private void place(int first) {
        double[] distance = new double[columns];
        int[] before = new int[columns];
        boolean[] done = new boolean[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(before, FREE);
        int column = FREE;
        int row = first;
        while (row != FREE) {
            int nearest = FREE;
            double step = Double.POSITIVE_INFINITY;
            for (int next = 0; next < columns; next++) {
                if (done[next]) {
                    continue;
                }
                double cost = costs[row][next] - rowPrices[row] - columnPrices[next];
                if (cost < distance[next]) {
                    distance[next] = cost;
                    before[next] = column;
                }
                if (distance[next] < step) {
                    step = distance[next];
                    nearest = next;
                }
            }
            reprice(first, step, distance, done);
            column = nearest;
            done[column] = true;
            row = rowOf[column];
        }
        while (column != FREE) {
            int previous = before[column];
            rowOf[column] = previous == FREE ? first : rowOf[previous];
            column = previous;
        }
    }

    private void reprice(int first, double step, double[] distance, boolean[] done) {
        rowPrices[first] += step;
        for (int column = 0; column < columns; column++) {
            if (done[column]) {
                rowPrices[rowOf[column]] += step;
                columnPrices[column] -= step;
            } else {
                distance[column] -= step;
            }
        }
    }
}
