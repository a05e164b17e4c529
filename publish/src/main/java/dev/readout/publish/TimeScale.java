package dev.readout.publish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where days stand on a line: in proportion, but for long stretches without any day of interest, which are drawn short.
 *
 * <p>One early date in a record of a month would otherwise push that month into a single point.
 */
final class TimeScale {
    /** Never shortened, in days: as long as this, proportion is worth more than room. */
    private static final int SHORT = 21;

    /** A stretch that takes more than this share of the line is shortened. */
    private static final double MOST = 0.35;

    /** What a shortened stretch takes, as a share of all others together. */
    private static final double SHORTENED = 0.2;

    private final List<LocalDate> days;
    private final double[] at;
    private final List<LocalDate[]> breaks = new ArrayList<>();
    private final double left;
    private final double right;

    /**
     * @param interesting the days that anything stands at
     * @param left where the first of them stands
     * @param right where the last one does
     */
    TimeScale(Collection<LocalDate> interesting, double left, double right) {
        this.days = List.copyOf(new TreeSet<>(interesting));
        this.left = left;
        this.right = right;
        int stretches = Math.max(0, days.size() - 1);
        double[] length = new double[stretches];
        for (int i = 0; i < stretches; i++) {
            length[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        }
        shorten(length);
        this.at = new double[days.size()];
        for (int i = 0; i < stretches; i++) {
            at[i + 1] = at[i] + length[i];
        }
    }

    private void shorten(double[] length) {
        boolean[] shortened = new boolean[length.length];
        double total = Arrays.stream(length).sum();
        while (true) {
            int longest = 0;
            for (int i = 1; i < length.length; i++) {
                longest = length[i] > length[longest] ? i : longest;
            }
            if (length.length == 0 || length[longest] <= SHORT || length[longest] <= MOST * total) {
                break;
            }
            double others = total - length[longest];
            length[longest] = Math.max(1, SHORTENED * others);
            shortened[longest] = true;
            total = others + length[longest];
        }
        for (int i = 0; i < length.length; i++) {
            if (shortened[i]) {
                breaks.add(new LocalDate[] {days.get(i), days.get(i + 1)});
            }
        }
    }

    /** Returns where a day stands, between left and right; days outside stand at the nearer end. */
    double place(LocalDate day) {
        if (days.size() < 2) {
            return (left + right) / 2;
        }
        int low = 0;
        int high = days.size() - 1;
        if (day.isBefore(days.getFirst()) || day.isAfter(days.getLast())) {
            return day.isBefore(days.getFirst()) ? left : right;
        }
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double part = (double) ChronoUnit.DAYS.between(days.get(low), day)
                / ChronoUnit.DAYS.between(days.get(low), days.get(high));
        double reached = at[low] + (at[high] - at[low]) * part;
        return left + (right - left) * reached / at[at.length - 1];
    }

    /** Returns the days that anything stands at, in order. */
    List<LocalDate> days() {
        return days;
    }

    /** Returns where stretches that are drawn short stand: the middle of each. */
    List<Double> breaks() {
        return breaks.stream().map(b -> (place(b[0]) + place(b[1])) / 2).toList();
    }
}
