package dev.readout.pages;

import dev.readout.publish.OutletMatrix;
import dev.readout.publish.OutletMatrix.Outlet;
import dev.readout.publish.RecordParts;
import dev.readout.record.EntryKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that set outlets side by side. Thread-safe. */
public final class OutletPages {
    /** Where they stand. */
    public static final String PATH = "/outlets";

    private static final int COLUMNS = 12;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final RecordParts parts;
    private final Catalogue catalogue;
    private final Places places;
    private final Framing framing;
    /** What the last window asked for has: pages of one window differ in what they show of it, and it costs by the record. */
    private final AtomicReference<@Nullable Told> last = new AtomicReference<>();

    /** Sets blocks in a page under a title. */
    interface Framing {
        String page(String title, List<Block> blocks);
    }

    OutletPages(RecordParts parts, Catalogue catalogue, Places places, Framing framing) {
        this.parts = parts;
        this.catalogue = catalogue;
        this.places = places;
        this.framing = framing;
    }

    private enum Order {
        MOST("Carried by most first"),
        LATEST("Latest first"),
        ALONE("In one outlet alone");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the words of addresses that stand for orders. */
    public static List<String> orders() {
        return Arrays.stream(Order.values()).map(Order::word).toList();
    }

    /**
     * What outlets carry of some days.
     *
     * @param latest statements, the latest first
     * @param most the same, those that most outlets carry first
     * @param alone those that one outlet alone carries
     * @param outlets those that carry most first
     */
    private record Told(
            Window window, List<EntryKey> latest, List<EntryKey> most, List<EntryKey> alone, List<Outlet> outlets) {}

    private Told told(Window window) {
        Told before = last.get();
        if (before != null && before.window().equals(window)) {
            return before;
        }
        OutletMatrix matrix = parts.outlets();
        List<EntryKey> latest = within(window);
        Told now = new Told(
                window,
                latest,
                latest.stream()
                        .sorted(Comparator.comparingInt((EntryKey key) -> -matrix.outlets(key)))
                        .toList(),
                latest.stream().filter(key -> matrix.outlets(key) == 1).toList(),
                matrix.outlets(latest));
        last.set(now);
        return now;
    }

    /** What is shown: the days, the order, and which part of columns and rows. */
    private record Asked(Window window, Order order, int columns, int page) {}

    /**
     * Returns statements as rows and outlets as columns.
     *
     * @param from the first day; empty for that of the last months that the record tells of
     * @param until the last day; empty for the last that it tells of
     * @param order one of {@link #orders}; anything else for the first
     * @param columns which dozen of the outlets, from 1
     * @param page of the rows, from 1
     */
    public String page(Optional<LocalDate> from, Optional<LocalDate> until, String order, int columns, int page) {
        List<Block> blocks = new ArrayList<>();
        Order by = Arrays.stream(Order.values())
                .filter(each -> each.word().equals(order))
                .findFirst()
                .orElse(Order.MOST);
        parts.days()
                .map(days -> Window.of(
                        days.getFirst(), days.getLast(), catalogue.lastPrinted().orElse(days.getLast()), from, until))
                .map(window -> from.isEmpty()
                                && until.isEmpty()
                                && told(window).latest().isEmpty()
                        ? window.all()
                        : window)
                .ifPresent(window -> blocks(blocks, new Asked(window, by, columns, page)));
        if (blocks.isEmpty()) {
            blocks.add(new Block("nothing", "", "Nothing in the record has a day.", Optional.empty(), List.of()));
        }
        return framing.page("Outlets side by side", blocks);
    }

    private void blocks(List<Block> blocks, Asked asked) {
        OutletMatrix matrix = parts.outlets();
        Told told = told(asked.window());
        List<Outlet> outlets = told.outlets();
        blocks.add(new Block(
                "window",
                "",
                DAY.format(asked.window().from()) + " – "
                        + DAY.format(asked.window().until())
                        + (asked.window().isAll() ? ", and what has no day" : ""),
                Optional.empty(),
                asked.window().others().entrySet().stream()
                        .map(other -> new Block.Link(
                                other.getKey(),
                                address(new Asked(other.getValue(), asked.order(), 1, 1)),
                                other.getValue().equals(asked.window())))
                        .toList()));
        blocks.add(new Block(
                "order",
                "",
                "",
                Optional.empty(),
                Arrays.stream(Order.values())
                        .map(order -> new Block.Link(
                                order.label,
                                address(new Asked(asked.window(), order, asked.columns(), 1)),
                                order == asked.order()))
                        .toList()));
        if (outlets.isEmpty()) {
            blocks.add(new Block(
                    "nothing",
                    "",
                    "No report that names its outlet carries a statement of these days.",
                    Optional.empty(),
                    List.of()));
            return;
        }
        columns(blocks, asked, outlets);
        rows(blocks, asked, matrix, told);
        alone(blocks, asked, outlets);
    }

    /** Those that an outlet carries; those without a day where all days are shown. */
    private List<EntryKey> within(Window window) {
        Stream<EntryKey> dated = catalogue.statements(window.from(), window.until()).stream();
        Stream<EntryKey> undated = window.isAll() ? catalogue.undated(catalogue.statements()).stream() : Stream.empty();
        return Stream.concat(dated, undated)
                .filter(key -> parts.outlets().outlets(key) > 0)
                .toList();
    }

    private static int last(List<Outlet> outlets) {
        return (outlets.size() + COLUMNS - 1) / COLUMNS;
    }

    private void columns(List<Block> blocks, Asked asked, List<Outlet> outlets) {
        int last = last(outlets);
        int at = Math.clamp(asked.columns(), 1, last);
        List<Block.Link> links = new ArrayList<>();
        // The neighbours, and the ends: a record of hundreds of outlets has dozens of dozens.
        for (int each = 1; each <= last && last > 1; each++) {
            if (each == 1 || each == last || Math.abs(each - at) <= 2) {
                int first = (each - 1) * COLUMNS;
                links.add(new Block.Link(
                        "Outlets " + (first + 1) + "–" + Math.min(outlets.size(), first + COLUMNS),
                        address(new Asked(asked.window(), asked.order(), each, asked.page())),
                        each == at));
            }
        }
        if (!links.isEmpty()) {
            blocks.add(new Block(
                    "columns", "", outlets.size() + " outlets, those that carry most first.", Optional.empty(), links));
        }
    }

    private void rows(List<Block> blocks, Asked asked, OutletMatrix matrix, Told told) {
        List<Outlet> outlets = told.outlets();
        List<EntryKey> all = switch (asked.order()) {
            case LATEST -> told.latest();
            case ALONE -> told.alone();
            case MOST -> told.most();
        };
        Paging<EntryKey> paging = Paging.of(
                all,
                asked.page(),
                number -> address(new Asked(asked.window(), asked.order(), asked.columns(), number)));
        int first = (Math.clamp(asked.columns(), 1, last(outlets)) - 1) * COLUMNS;
        List<Outlet> shown = outlets.subList(first, Math.min(outlets.size(), first + COLUMNS));
        blocks.add(new Block(
                "matrix",
                "",
                all.isEmpty()
                        ? "No statement of these days is in one outlet alone."
                        : "Statements " + paging.range() + "." + nameless(matrix),
                all.isEmpty() ? Optional.empty() : Optional.of(matrix.table(paging.shown(), shown)),
                paging.links("Before", "After")));
    }

    private static String nameless(OutletMatrix matrix) {
        return switch (matrix.nameless()) {
            case 0 -> "";
            case 1 -> " One report that was read does not say which outlet printed it, and is left out.";
            default ->
                " " + matrix.nameless()
                        + " reports that were read do not say which outlet printed them, and are left out.";
        };
    }

    /** Who has what no other has. */
    private void alone(List<Block> blocks, Asked asked, List<Outlet> outlets) {
        int all = outlets.stream().mapToInt(Outlet::alone).sum();
        String most = outlets.stream()
                .filter(outlet -> outlet.alone() > 0)
                .sorted(Comparator.comparingInt((Outlet outlet) -> -outlet.alone()))
                .limit(COLUMNS)
                .map(outlet -> outlet.name() + " " + outlet.alone())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        if (all > 0 && asked.order() != Order.ALONE) {
            blocks.add(new Block(
                    "alone",
                    "In one outlet alone",
                    all + (all == 1 ? " statement of these days is" : " statements of these days are")
                            + " in no other outlet that was read: " + most + ".",
                    Optional.empty(),
                    List.of(new Block.Link(
                            "Show " + (all == 1 ? "it" : "them"),
                            address(new Asked(asked.window(), Order.ALONE, 1, 1)),
                            false))));
        }
    }

    private String address(Asked asked) {
        Map<String, String> query = new TreeMap<>();
        query.put("from", asked.window().from().toString());
        query.put("until", asked.window().until().toString());
        query.put("by", asked.order() == Order.MOST ? "" : asked.order().word());
        query.put("columns", asked.columns() == 1 ? "" : Integer.toString(asked.columns()));
        query.put("page", asked.page() == 1 ? "" : Integer.toString(asked.page()));
        return places.page(PATH, query);
    }
}
