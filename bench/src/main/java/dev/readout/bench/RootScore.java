package dev.readout.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often the root was right, over sentences. */
final class RootScore {
    private final Map<String, int[]> counts = new TreeMap<>();
    private int all;
    private int right;

    void add(String root, Optional<String> found) {
        all++;
        of(root)[0]++;
        found.ifPresent(each -> of(each)[1]++);
        if (found.equals(Optional.of(root))) {
            right++;
            of(root)[2]++;
        }
    }

    private int[] of(String root) {
        return counts.computeIfAbsent(root, any -> new int[3]);
    }

    /** Returns the mean F1 of the roots that there are: one that nothing has by right counts for nothing. */
    double macroF1() {
        return counts.values().stream()
                .filter(count -> count[0] > 0)
                .mapToDouble(count -> 2.0 * count[2] / (count[0] + count[1]))
                .average()
                .orElse(0);
    }

    double accuracy() {
        return all == 0 ? 0 : (double) right / all;
    }

    String sums() {
        return String.format(Locale.ROOT, "macro-F1 %.3f, accuracy %.3f (%d of %d)", macroF1(), accuracy(), right, all);
    }

    void printRoots(PrintStream out) {
        out.printf("    %-10s %5s %6s %6s %6s%n", "root", "gold", "P", "R", "F1");
        counts.forEach((root, count) -> out.printf(
                Locale.ROOT,
                "    %-10s %5d %6.3f %6.3f %6.3f%n",
                root,
                count[0],
                count[1] == 0 ? 0 : (double) count[2] / count[1],
                count[0] == 0 ? 0 : (double) count[2] / count[0],
                count[0] + count[1] == 0 ? 0 : 2.0 * count[2] / (count[0] + count[1])));
    }
}
