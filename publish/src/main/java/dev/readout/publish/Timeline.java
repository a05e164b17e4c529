package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.PrintedTime;
import dev.readout.publish.RecordView.Report;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The drawn overview: one row per outlet, one dot per report at its day, larger the more statements it carries.
 *
 * <p>Places are percentages of the drawing's width, so that it fills any page without scaling its type.
 *
 * @param rows outlets, those with most reports first
 * @param ticks days along the foot
 * @param undated whether a column for reports without a date stands at the right
 */
record Timeline(List<Row> rows, List<Tick> ticks, boolean undated) {
    /** Rows drawn; further outlets share the last one. */
    private static final int MOST_ROWS = 12;

    private static final double LEFT = 3;
    private static final double RIGHT = 97;
    private static final double RIGHT_BESIDE_UNDATED = 76;
    private static final double UNDATED = 93;

    /** An outlet's row. */
    record Row(String label, int y, List<Dot> dots) {}

    /** A report. */
    record Dot(String x, String r, String title, String anchor) {}

    /** A day at the foot; minor ones are left out where the page is narrow. */
    record Tick(String x, String label, boolean minor) {}

    /** Height of a row in pixels. */
    static final int ROW = 30;

    /** Returns the height of all rows and the foot, in pixels. */
    int height() {
        return rows.size() * ROW + 26;
    }

    static Timeline of(ReadoutRecord record, RecordView view) {
        Map<String, Integer> reports = new LinkedHashMap<>();
        view.reports().forEach(r -> reports.merge(r.source().outlet(), 1, Integer::sum));
        List<String> outlets = reports.keySet().stream()
                .sorted(Comparator.comparingInt((String o) -> -reports.getOrDefault(o, 0)))
                .toList();
        boolean tooMany = outlets.size() > MOST_ROWS;
        Map<String, Integer> rowOf = new LinkedHashMap<>();
        for (int i = 0; i < outlets.size(); i++) {
            rowOf.put(outlets.get(i), tooMany ? Math.min(i, MOST_ROWS - 1) : i);
        }
        List<Optional<LocalDate>> days = record.articles().stream()
                .map(a -> a.article())
                .map(Article::published)
                .map(p -> p.map(PrintedTime::date))
                .toList();
        boolean undated = days.stream().anyMatch(Optional::isEmpty);
        List<LocalDate> dated = days.stream().flatMap(Optional::stream).sorted().toList();
        double right = undated ? RIGHT_BESIDE_UNDATED : RIGHT;
        List<List<Dot>> dots = new ArrayList<>();
        for (int i = 0; i < (tooMany ? MOST_ROWS : outlets.size()); i++) {
            dots.add(new ArrayList<>());
        }
        for (int i = 0; i < view.reports().size(); i++) {
            Report report = view.reports().get(i);
            double x = days.get(i).map(d -> place(d, dated, right)).orElse(UNDATED);
            dots.get(rowOf.getOrDefault(report.source().outlet(), 0))
                    .add(new Dot(
                            percent(x),
                            String.format(
                                    Locale.ROOT, "%.1f", Math.min(13, 3.5 + 1.9 * Math.sqrt(report.statements()))),
                            title(report),
                            report.source().anchor()));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            boolean others = tooMany && i == MOST_ROWS - 1;
            String label = others ? (outlets.size() - MOST_ROWS + 1) + " other outlets" : outlets.get(i);
            rows.add(new Row(label, i * ROW + ROW / 2, List.copyOf(dots.get(i))));
        }
        return new Timeline(List.copyOf(rows), ticks(dated, right, undated), undated);
    }

    private static String title(Report report) {
        return Printable.line(report.source().outlet() + ", " + report.source().date()
                + report.source().version().map(v -> ", " + v).orElse("")
                + ": " + report.title() + " – " + report.statements()
                + (report.statements() == 1 ? " statement" : " statements"));
    }

    private static List<Tick> ticks(List<LocalDate> dated, double right, boolean undated) {
        List<Tick> ticks = new ArrayList<>();
        if (!dated.isEmpty()) {
            long span = ChronoUnit.DAYS.between(dated.getFirst(), dated.getLast());
            Set<LocalDate> days = new LinkedHashSet<>();
            for (int i = 0; i <= 4; i++) {
                days.add(dated.getFirst().plusDays(Math.round(span * i / 4.0)));
            }
            int i = 0;
            for (LocalDate day : days) {
                boolean end = day.equals(dated.getFirst()) || day.equals(dated.getLast());
                ticks.add(new Tick(
                        percent(place(day, dated, right)),
                        Days.tick(day),
                        !end && days.size() > 2 && i != days.size() / 2));
                i++;
            }
        }
        if (undated) {
            ticks.add(new Tick(percent(UNDATED), "no date", false));
        }
        return List.copyOf(ticks);
    }

    private static double place(LocalDate day, List<LocalDate> dated, double right) {
        long span = ChronoUnit.DAYS.between(dated.getFirst(), dated.getLast());
        return span == 0
                ? (LEFT + right) / 2
                : LEFT + (right - LEFT) * ChronoUnit.DAYS.between(dated.getFirst(), day) / span;
    }

    private static String percent(double x) {
        return String.format(Locale.ROOT, "%.2f%%", x);
    }
}
