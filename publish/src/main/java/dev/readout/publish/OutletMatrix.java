package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.Comparer.Carriage;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Statement;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which outlets carried which statements, and with what words. An outlet is known by its name; reports that give none are left out.
 *
 * <p>Thread-safe: what it says never changes. Words are compared when they are shown.
 */
public final class OutletMatrix {
    private static final int LONGEST_ROW = 160;
    private static final int LONGEST_CELL = 180;

    private final RecordViewer viewer;
    private final Map<EntryKey, Row> rows = new HashMap<>();
    private final int nameless;

    /** Who carries a statement, and how many tell it when copies of one report count once. */
    private record Row(Statement statement, Set<String> outlets, int tellings) {}

    OutletMatrix(RecordViewer viewer, List<Statement> statements) {
        this.viewer = viewer;
        Set<ArticleId> withoutOutlet = new HashSet<>();
        for (Statement statement : statements) {
            Set<String> outlets = new HashSet<>();
            Set<ArticleId> tellings = new HashSet<>();
            for (Attribution each : statement.attributions().stream()
                    .map(viewer.index()::attribution)
                    .toList()) {
                RecordView.Source source = viewer.index().source(each.article());
                if (source.outletGiven()) {
                    outlets.add(source.outlet());
                    tellings.add(viewer.comparer().original(each.article()));
                } else {
                    withoutOutlet.add(each.article());
                }
            }
            // Two reports of one outlet are no two outlets.
            rows.put(
                    new EntryKey(EntryKind.STATEMENT, statement.id().value()),
                    new Row(statement, Set.copyOf(outlets), Math.min(tellings.size(), outlets.size())));
        }
        this.nameless = withoutOutlet.size();
    }

    /** Returns how many reports carry statements and give no outlet. */
    public int nameless() {
        return nameless;
    }

    /**
     * An outlet.
     *
     * @param statements how many of some statements it carries
     * @param alone how many of them no other outlet carries
     */
    public record Outlet(String name, int statements, int alone) {}

    /** Returns how many outlets carry a statement; 0 where no report of it names its outlet, or the record lacks it. */
    public int outlets(EntryKey statement) {
        return Optional.ofNullable(rows.get(statement))
                .map(row -> row.outlets().size())
                .orElse(0);
    }

    /** Returns the outlets that carry any of some statements, those that carry most of them first. */
    public List<Outlet> outlets(Collection<EntryKey> statements) {
        Map<String, Integer> carried = new HashMap<>();
        Map<String, Integer> alone = new HashMap<>();
        for (EntryKey key : statements) {
            Set<String> outlets =
                    Optional.ofNullable(rows.get(key)).map(Row::outlets).orElse(Set.of());
            outlets.forEach(outlet -> carried.merge(outlet, 1, Integer::sum));
            if (outlets.size() == 1) {
                outlets.forEach(outlet -> alone.merge(outlet, 1, Integer::sum));
            }
        }
        return carried.entrySet().stream()
                .map(each -> new Outlet(each.getKey(), each.getValue(), alone.getOrDefault(each.getKey(), 0)))
                .sorted(Comparator.comparingInt((Outlet outlet) -> -outlet.statements())
                        .thenComparing(Outlet::name))
                .toList();
    }

    /** Draws which of some outlets carry some statements. */
    public Content table(List<EntryKey> statements, List<Outlet> outlets) {
        List<RowView> views = statements.stream()
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .map(row -> view(row, outlets))
                .toList();
        return RecordParts.template("outlets.jte", Map.of("outlets", outlets, "rows", views));
    }

    /**
     * A statement as a row.
     *
     * @param day when it was made or first printed
     * @param carriedBy how many outlets carry it, in words
     * @param cells one for each outlet; empty where it leaves the statement out
     * @param absent outlets that leave it out, in words
     */
    record RowView(
            Anchor anchor,
            String words,
            Optional<EncounterView.Link> who,
            String day,
            String carriedBy,
            boolean alone,
            Optional<String> language,
            List<Optional<Cell>> cells,
            String absent) {}

    /**
     * An outlet's words for a statement.
     *
     * @param notes how they stand to the fullest, how they are printed, whose copy they are
     * @param copy whether the report is another's
     */
    record Cell(
            String outlet,
            Anchor passage,
            Fit fit,
            List<String> notes,
            boolean copy,
            String words,
            Optional<String> language) {}

    private RowView view(Row row, List<Outlet> outlets) {
        Statement statement = row.statement();
        Map<String, Carriage> carried = viewer.comparer().byOutlet(statement);
        List<Optional<Cell>> cells = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Outlet outlet : outlets) {
            Optional<Cell> cell =
                    Optional.ofNullable(carried.get(outlet.name())).map(carriage -> cell(outlet, carriage));
            cells.add(cell);
            if (cell.isEmpty()) {
                absent.add(outlet.name());
            }
        }
        return new RowView(
                viewer.index().anchors().statement(statement.id()),
                Cells.cut(
                        statement.text().stream().map(viewer.index()::words).collect(Collectors.joining(" […] ")),
                        LONGEST_ROW),
                statement
                        .speaker()
                        .map(id -> new EncounterView.Link(
                                viewer.index().entity(id).name(),
                                viewer.index().anchors().name(id))),
                viewer.day(statement).map(OutletMatrix::day).orElse("no date given"),
                carriedBy(row),
                row.outlets().size() == 1,
                viewer.index().source(statement.text().getFirst().article()).language(),
                List.copyOf(cells),
                String.join(", ", absent));
    }

    private static String day(LocalDate day) {
        return Days.full(day);
    }

    private static String carriedBy(Row row) {
        int outlets = row.outlets().size();
        if (outlets == 1) {
            return "only in " + row.outlets().iterator().next();
        }
        return Nouns.count(outlets, "outlet")
                + (row.tellings() < outlets
                        ? ", " + (row.tellings() == 1 ? "all from one report" : row.tellings() + " without copies")
                        : "");
    }

    private Cell cell(Outlet outlet, Carriage carriage) {
        Attribution attribution = carriage.attribution();
        String body = viewer.index().article(attribution.article()).body();
        Optional<String> copied =
                viewer.index().recorded(attribution.article()).copyOf().flatMap(viewer.index()::copied);
        List<String> notes = new ArrayList<>(List.of(carriage.fit().label(), Comparer.form(attribution.form())));
        copied.ifPresent(notes::add);
        if (carriage.places() > 1) {
            notes.add("in " + carriage.places() + " places");
        }
        return new Cell(
                outlet.name(),
                viewer.index().anchors().passage(attribution),
                carriage.fit(),
                notes,
                copied.isPresent(),
                Cells.cut(
                        attribution.content().stream()
                                .map(span -> Passages.withMarks(body, span).in(body))
                                .collect(Collectors.joining(" […] ")),
                        LONGEST_CELL),
                viewer.index().source(attribution.article()).language());
    }
}
