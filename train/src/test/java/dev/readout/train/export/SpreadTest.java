package dev.readout.train.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.train.encoder.Weight;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Weight vector(float... values) {
        return new Weight(new long[] {values.length}, values);
    }

    private static Weight matrix(int rows, float... values) {
        return new Weight(new long[] {rows, values.length / rows}, values);
    }

    @Test
    void putsLastWhatMayBeLargest() {
        // Means of 5, 0 and -1; spreads of 0, 3 and 1.
        int[] columns = Spread.ordered(vector(1, 1), vector(0, 1), matrix(2, 0, 3, 1, 0, 0, 0), vector(5, 0, -1));
        assertThat(columns).containsExactly(0, 2, 1);
    }

    @Test
    void takesColumnsAndRows() {
        Weight matrix = matrix(2, 1, 2, 3, 4, 5, 6);
        assertThat(Spread.columns(matrix, new int[] {2, 0}).values()).containsExactly(3, 1, 6, 4);
        assertThat(Spread.columns(matrix, new int[] {2, 0}).shape()).containsExactly(2, 2);
        assertThat(Spread.columns(vector(7, 8, 9), new int[] {1}).values()).containsExactly(8);
        assertThat(Spread.rows(matrix, new int[] {1}).values()).containsExactly(4, 5, 6);
    }
}
