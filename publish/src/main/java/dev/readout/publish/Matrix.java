package dev.readout.publish;

import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is carried by whom: how many statements of each speaker each outlet has.
 *
 * @param outlets the columns, those that carry most first
 * @param rows the speakers, in the page's order
 * @param cut whether speakers or outlets were left out
 */
record Matrix(List<String> outlets, List<Row> rows, boolean cut) {
    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 10;

    /** A speaker's row. */
    record Row(String label, Anchor anchor, List<Cell> cells) {}

    /** Statements that an outlet carries, and how strongly to shade that: 0 to 5. */
    record Cell(int statements, int shade) {}

    static Matrix of(RecordView view) {
        Map<String, Integer> carried = new HashMap<>();
        Map<Speaker, Map<String, Integer>> counts = new HashMap<>();
        int most = 1;
        for (Speaker speaker : view.speakers()) {
            Map<String, Integer> of = new HashMap<>();
            for (StatementView statement : speaker.statements()) {
                Set<String> once = new HashSet<>();
                for (Carried c : statement.carried()) {
                    if (once.add(c.source().outlet())) {
                        most = Math.max(most, of.merge(c.source().outlet(), 1, Integer::sum));
                        carried.merge(c.source().outlet(), 1, Integer::sum);
                    }
                }
            }
            counts.put(speaker, of);
        }
        List<String> outlets = carried.keySet().stream()
                .sorted(Comparator.comparingInt((String o) -> -carried.getOrDefault(o, 0))
                        .thenComparing(o -> o))
                .limit(MOST_COLUMNS)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Speaker speaker : view.speakers().stream().limit(MOST_ROWS).toList()) {
            Map<String, Integer> of = counts.getOrDefault(speaker, Map.of());
            List<Cell> cells = new ArrayList<>();
            for (String outlet : outlets) {
                int n = of.getOrDefault(outlet, 0);
                cells.add(new Cell(n, n == 0 ? 0 : 1 + Math.min(4, (n - 1) * 5 / most)));
            }
            rows.add(new Row(speaker.label(), speaker.anchor(), List.copyOf(cells)));
        }
        return new Matrix(
                outlets,
                List.copyOf(rows),
                carried.size() > MOST_COLUMNS || view.speakers().size() > MOST_ROWS);
    }
}
