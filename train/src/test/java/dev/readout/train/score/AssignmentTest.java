package dev.readout.train.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void greedyChoiceGivesWayToTheBetterSum() {
        assertThat(Assignment.greatest(new double[][] {{9, 8}, {8, 1}})).isEqualTo(16);
    }

    @Test
    void moreRowsThanColumnsLeaveRowsOver() {
        assertThat(Assignment.greatest(new double[][] {{1}, {5}, {3}})).isEqualTo(5);
    }

    @Test
    void nothingToAssignGainsNothing() {
        assertThat(Assignment.greatest(new double[0][0])).isZero();
        assertThat(Assignment.greatest(new double[2][0])).isZero();
    }

    @Test
    void sumIsThatOfTryingAllAssignments() {
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            double[][] gains = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : gains) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            assertThat(Assignment.greatest(gains)).isCloseTo(tried(gains, 0, 0), within(1e-9));
        }
    }

    private static double tried(double[][] gains, int row, int taken) {
        if (row == gains.length) {
            return 0;
        }
        double best = tried(gains, row + 1, taken);
        for (int column = 0; column < gains[row].length; column++) {
            if ((taken & (1 << column)) == 0) {
                best = Math.max(best, gains[row][column] + tried(gains, row + 1, taken | (1 << column)));
            }
        }
        return best;
    }
}
