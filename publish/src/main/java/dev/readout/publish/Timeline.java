package dev.readout.publish;

import dev.readout.extract.When;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Dating;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The drawn overview: encounters, statements and reports, in lanes over one line of days.
 *
 * <p>Few encounters have a lane each; of many, each kind has one, and those that stand too near each other are counted.
 * Places are percentages of a lane's width, so that it fills any page without scaling its type.
 *
 * @param lanes from encounters to reports
 * @param ticks days along the foot
 * @param breaks where a long stretch of days is drawn short
 * @param now the day of the last report; empty when nothing lies after it
 */
record Timeline(List<Lane> lanes, List<Tick> ticks, List<String> breaks, Optional<Now> now) {
    /** Encounters that have a lane each; beyond, a lane of its own is too much to scroll. */
    private static final int MOST_ENCOUNTERS = 14;

    /** Lanes of outlets; further outlets share the last one. */
    private static final int MOST_OUTLETS = 12;
    /** More reports than these are counted by the day. */
    private static final int MOST_DOTS = 240;

    /** More positions of one party than these are counted. */
    private static final int MOST_MARKS = 40;

    private static final int LONGEST_TITLE = 160;

    /** Bars of statements: as many as a narrow page can tell apart. */
    private static final int BARS = 60;

    /** Marks nearer than this are counted instead, in hundredths of the lane: a number's width on a narrow page. */
    private static final double NEAR = 6.5;

    /** Days between others that are drawn as an area, in hundredths of the lane: less is not seen. */
    private static final double NARROWEST = 1.6;

    /** Marks of one day are this far from each other, in hundredths of the lane. */
    private static final double APART = 2.4;

    private static final double LEFT = 2.5;
    private static final double RIGHT = 97.5;
    private static final double RIGHT_BESIDE_UNDATED = 79;
    private static final double UNDATED = 93;

    /**
     * A lane.
     *
     * @param group what begins with it: "Encounters"; empty where the lane above is of the same
     * @param label what stands in it
     * @param anchor where that stands; empty for many
     * @param style "off" for what was called off
     * @param tall whether it is twice as high, for bars
     */
    record Lane(String group, String label, Optional<Anchor> anchor, String style, boolean tall, List<Shape> shapes) {}

    /**
     * Something drawn in a lane.
     *
     * @param form how it is drawn
     * @param style the name of its style: "past", "ahead", "off"
     * @param x where it stands or begins
     * @param to where it ends, its width, its radius or its height, whatever its form has
     * @param text a number inside it
     * @param title what it says
     * @param anchor where it leads; empty for lines that only join
     */
    record Shape(Form form, String style, String x, String to, String text, String title, Optional<Anchor> anchor) {}

    /** How something is drawn. */
    enum Form {
        /** One day of an encounter. */
        DIAMOND,
        /** From a day to another, all of them. */
        SPAN,
        /** Some day between two. */
        WINDOW,
        /** Up to a day. */
        DUE,
        /** Joins two places of one encounter. */
        JOINT,
        /** Crosses out. */
        STRIKE,
        /** A day in words, beside its mark. */
        DATE,
        /** Many encounters. */
        COUNT,
        /** Statements of some days. */
        BAR,
        /** A report. */
        DOT
    }

    /**
     * A day at the foot.
     *
     * @param side on which side of its line the label stands: "start", "middle" or "end"
     * @param minor whether it is left out where the page is narrow
     */
    record Tick(String x, String label, String side, boolean minor) {}

    /**
     * The last report.
     *
     * @param x where the line stands
     * @param width from there to the end
     * @param side on which side of the line its label stands: "start" or "end"
     * @param room whether there is room to its right for what follows
     */
    record Now(String x, String width, String label, String side, boolean room) {}

    /** A sign and what it stands for. */
    record Sign(String label, List<Shape> shapes) {}

    /** Returns what the signs of the encounters stand for, those that are drawn. */
    List<Sign> legend() {
        List<Shape> drawn = lanes.stream().flatMap(l -> l.shapes().stream()).toList();
        List<Sign> signs = new ArrayList<>();
        sign(signs, drawn, "held", s -> s.form() == Form.DIAMOND && s.style().equals("past"));
        sign(signs, drawn, "to come", s -> s.form() == Form.DIAMOND && s.style().equals("ahead"));
        sign(
                signs,
                drawn,
                "planned, its day has passed",
                s -> s.form() == Form.DIAMOND && s.style().equals("overdue"));
        sign(signs, drawn, "on all of these days", s -> s.form() == Form.SPAN);
        sign(signs, drawn, "some time between", s -> s.form() == Form.WINDOW);
        sign(signs, drawn, "by this day", s -> s.form() == Form.DUE);
        sign(signs, drawn, "called off or denied", s -> s.form() == Form.STRIKE);
        sign(signs, drawn, "reports differ", s -> s.form() == Form.JOINT);
        sign(signs, drawn, "several", s -> s.form() == Form.COUNT);
        return List.copyOf(signs);
    }

    private static void sign(List<Sign> signs, List<Shape> drawn, String label, Predicate<Shape> which) {
        drawn.stream().filter(which).findFirst().ifPresent(shape -> signs.add(new Sign(label, sample(shape))));
    }

    private static List<Shape> sample(Shape shape) {
        String x = percent(50);
        return switch (shape.form()) {
            case DIAMOND, COUNT -> List.of(new Shape(shape.form(), shape.style(), x, "", "2", "", Optional.empty()));
            case SPAN, WINDOW ->
                List.of(new Shape(shape.form(), shape.style(), percent(10), percent(80), "", "", Optional.empty()));
            case DUE ->
                List.of(new Shape(shape.form(), shape.style(), percent(5), percent(80), "", "", Optional.empty()));
            case STRIKE ->
                List.of(
                        new Shape(Form.DIAMOND, "off", x, "", "", "", Optional.empty()),
                        new Shape(Form.STRIKE, "off", x, "", "", "", Optional.empty()));
            case JOINT ->
                List.of(
                        new Shape(Form.JOINT, shape.style(), percent(28), percent(72), "", "", Optional.empty()),
                        new Shape(Form.DIAMOND, shape.style(), percent(28), "", "", "", Optional.empty()),
                        new Shape(Form.DIAMOND, shape.style(), percent(72), "", "", "", Optional.empty()));
            case DATE, BAR, DOT -> List.of();
        };
    }

    /**
     * What is to be drawn.
     *
     * @param statements how many were made, or first printed, on each day
     * @param positions of each holder
     * @param days leads to what happened from one day to another
     */
    record Events(
            List<EncounterView> encounters,
            NavigableMap<LocalDate, Integer> statements,
            List<Dot> reports,
            List<PositionView.Holder> positions,
            BiFunction<LocalDate, LocalDate, Anchor> days) {
        static Events of(RecordView view) {
            NavigableMap<LocalDate, Integer> statements = new TreeMap<>();
            for (Speaker speaker : view.speakers()) {
                for (StatementView statement : speaker.statements()) {
                    statement.day().ifPresent(day -> statements.merge(day, 1, Integer::sum));
                }
            }
            return new Events(
                    view.encounters(),
                    statements,
                    view.reports().stream()
                            .map(report -> new Dot(report.source(), report.title(), report.statements()))
                            .toList(),
                    view.positions(),
                    (from, to) -> Anchors.day(from));
        }

        /** Returns the same with positions. */
        Events holding(List<PositionView.Holder> some) {
            return new Events(encounters, statements, reports, some, days);
        }

        private Optional<LocalDate> lastReport() {
            return reports.stream().flatMap(r -> r.source().day().stream()).max(Comparator.naturalOrder());
        }
    }

    /** A report, and how many statements it carries. */
    record Dot(Source source, String title, int statements) {}

    /** Returns what each party offered, asked and refused, one lane each, over the same line of days. */
    static Timeline positions(Events events) {
        return new Drawing(events).positions();
    }

    static Timeline of(Events events) {
        return new Drawing(events).timeline();
    }

    /** Returns the x of a bar's foot and the like, as SVG takes it. */
    private static String percent(double x) {
        return String.format(Locale.ROOT, "%.2f%%", x);
    }

    private static final class Drawing {
        private final Events view;
        private final TreeSet<LocalDate> interesting = new TreeSet<>();
        private final boolean undated;
        private final boolean years;
        private final TimeScale scale;

        Drawing(Events view) {
            this.view = view;
            boolean lacking = false;
            for (EncounterView encounter : view.encounters()) {
                Dating dating = encounter.dating();
                dating.given().forEach(w -> {
                    interesting.add(w.from());
                    interesting.add(w.to());
                });
                if (dating.given().isEmpty()) {
                    dating.due().ifPresent(interesting::add);
                }
                lacking |= dating.isEmpty();
            }
            for (Dot report : view.reports()) {
                report.source().day().ifPresent(interesting::add);
                lacking |= report.source().day().isEmpty();
            }
            interesting.addAll(view.statements().keySet());
            this.undated = lacking;
            this.years = !interesting.isEmpty()
                    && interesting.first().getYear() != interesting.last().getYear();
            this.scale = new TimeScale(interesting, LEFT, undated ? RIGHT_BESIDE_UNDATED : RIGHT);
        }

        Timeline timeline() {
            List<Lane> lanes = new ArrayList<>();
            if (view.encounters().isEmpty() && view.reports().size() < 2) {
                // One dot is no picture.
                return new Timeline(List.of(), List.of(), List.of(), Optional.empty());
            }
            if (view.encounters().size() <= MOST_ENCOUNTERS) {
                encounters(lanes);
            } else {
                kinds(lanes);
            }
            statements(lanes);
            outlets(lanes);
            return new Timeline(
                    List.copyOf(lanes),
                    ticks(),
                    scale.breaks().stream().map(Timeline::percent).toList(),
                    now());
        }

        // Positions

        Timeline positions() {
            List<Lane> lanes = view.positions().stream()
                    .limit(MOST_OUTLETS)
                    .map(h -> new Lane("", h.name().label(), Optional.of(h.anchor()), "", false, held(h)))
                    .toList();
            return new Timeline(
                    lanes,
                    ticks(),
                    scale.breaks().stream().map(Timeline::percent).toList(),
                    now());
        }

        private List<Shape> held(PositionView.Holder holder) {
            if (holder.all().size() > MOST_MARKS) {
                return counted(holder);
            }
            Map<Double, Integer> taken = new HashMap<>();
            List<Shape> shapes = new ArrayList<>();
            for (PositionView position : holder.all()) {
                double day = position.day().map(scale::place).orElse(UNDATED);
                // Those of one day stand in a row, to the left where the lane ends.
                int before = taken.merge(day, 1, Integer::sum) - 1;
                double x = day + (toTheLeft(day) ? -1 : 1) * before * APART;
                String style = position.stance().style();
                shapes.add(new Shape(
                        Form.DIAMOND,
                        style,
                        percent(Math.clamp(x, LEFT, RIGHT)),
                        "0%",
                        "",
                        Printable.line(position.kind() + ", " + position.date() + ": "
                                + Brief.of(position.words(), LONGEST_TITLE)),
                        Optional.of(position.anchor())));
                if (position.stance() == PositionView.Stance.REFUSES) {
                    shapes.add(new Shape(
                            Form.STRIKE, "off", percent(Math.clamp(x, LEFT, RIGHT)), "", "", "", Optional.empty()));
                }
            }
            return List.copyOf(shapes);
        }

        /** Of very many those that stand near each other become a number that leads to their days. */
        private List<Shape> counted(PositionView.Holder holder) {
            TreeMap<Integer, List<LocalDate>> near = new TreeMap<>();
            for (PositionView position : holder.all()) {
                position.day()
                        .ifPresent(
                                day -> near.computeIfAbsent((int) (scale.place(day) / NEAR), place -> new ArrayList<>())
                                        .add(day));
            }
            return near.values().stream()
                    .map(days -> {
                        LocalDate first = Collections.min(days);
                        LocalDate last = Collections.max(days);
                        return new Shape(
                                Form.COUNT,
                                PositionView.Stance.GIVES.style(),
                                percent((scale.place(first) + scale.place(last)) / 2),
                                "0%",
                                String.valueOf(days.size()),
                                days.size() + " offers and demands, " + Days.range(List.of(first, last)),
                                Optional.of(view.days().apply(first, last)));
                    })
                    .toList();
        }

        // Encounters

        private void encounters(List<Lane> lanes) {
            List<EncounterView> byDay = view.encounters().stream()
                    .sorted(Comparator.comparing(Drawing::first))
                    .toList();
            for (EncounterView encounter : byDay) {
                lanes.add(new Lane(
                        lanes.isEmpty() ? "Encounters" : "",
                        encounter.heading(),
                        Optional.of(encounter.anchor()),
                        encounter.standing().style(),
                        false,
                        labelled(encounter)));
            }
        }

        private static LocalDate first(EncounterView encounter) {
            Dating dating = encounter.dating();
            return dating.given().stream()
                    .map(When::from)
                    .min(Comparator.naturalOrder())
                    .or(dating::due)
                    .orElse(LocalDate.MAX);
        }

        private List<Shape> labelled(EncounterView encounter) {
            List<Shape> shapes = new ArrayList<>(shapes(encounter));
            dated(encounter, shapes);
            return List.copyOf(shapes);
        }

        private List<Shape> shapes(EncounterView encounter) {
            Dating dating = encounter.dating();
            String style = encounter.standing().style() + (dating.given().size() > 1 ? " differ" : "");
            String title = Printable.line(encounter.heading() + ", " + encounter.days() + ". "
                    + encounter.status() + "."
                    + (dating.given().size() > 1 ? " Reports differ." : ""));
            Optional<Anchor> anchor = Optional.of(encounter.anchor());
            List<Shape> shapes = new ArrayList<>();
            if (dating.given().size() > 1) {
                double from = dating.given().stream()
                        .mapToDouble(w -> scale.place(w.from()))
                        .min()
                        .orElse(LEFT);
                double to = dating.given().stream()
                        .mapToDouble(w -> scale.place(w.to()))
                        .max()
                        .orElse(LEFT);
                shapes.add(new Shape(Form.JOINT, style, percent(from), percent(to), "", "", Optional.empty()));
            }
            for (When when : dating.given()) {
                double from = scale.place(when.from());
                double to = scale.place(when.to());
                Form form = switch (when.extent()) {
                    case DAY -> Form.DIAMOND;
                    case THROUGHOUT -> when.from().equals(when.to()) ? Form.DIAMOND : Form.SPAN;
                    case WITHIN -> when.from().equals(when.to()) ? Form.DIAMOND : Form.WINDOW;
                };
                double width = Math.max(NARROWEST, to - from);
                shapes.add(new Shape(
                        form,
                        style,
                        percent(form == Form.DIAMOND ? from : (from + to - width) / 2),
                        percent(width),
                        "",
                        title,
                        anchor));
            }
            if (dating.given().isEmpty()) {
                shapes.add(dating.due()
                        .map(due -> new Shape(
                                Form.DUE,
                                style,
                                percent(Math.min(dating.told().map(scale::place).orElse(LEFT), scale.place(due))),
                                percent(scale.place(due)),
                                "",
                                title,
                                anchor))
                        .orElseGet(() -> new Shape(Form.DIAMOND, style, percent(UNDATED), "0%", "", title, anchor)));
            }
            if (encounter.standing() == Standing.OFF) {
                double middle = dating.given().stream()
                        .mapToDouble(w -> (scale.place(w.from()) + scale.place(w.to())) / 2)
                        .average()
                        .orElse(dating.due().map(scale::place).orElse(UNDATED));
                shapes.add(new Shape(Form.STRIKE, "off", percent(middle), "", "", "", Optional.empty()));
            }
            return List.copyOf(shapes);
        }

        /** Whether words beside a mark stand to its left, where there is no room to its right. */
        private static boolean toTheLeft(double x) {
            return x > 70;
        }

        private void dated(EncounterView encounter, List<Shape> shapes) {
            Dating dating = encounter.dating();
            List<Double> places = new ArrayList<>();
            dating.given().forEach(w -> {
                places.add(scale.place(w.from()));
                places.add(scale.place(w.to()));
            });
            if (places.isEmpty()) {
                places.add(dating.due().map(scale::place).orElse(UNDATED));
            }
            double first = places.stream().min(Comparator.naturalOrder()).orElse(LEFT);
            double last = places.stream().max(Comparator.naturalOrder()).orElse(LEFT);
            if (!dating.isEmpty()) {
                boolean left = toTheLeft(last);
                boolean reaches = dating.given().isEmpty() && left;
                shapes.add(new Shape(
                        Form.DATE,
                        encounter.standing().style(),
                        percent(left && !reaches ? first : last),
                        left ? "-13" : "13",
                        Days.ticks(dating.given(), dating.due(), years),
                        "",
                        Optional.empty()));
            }
        }

        /** A lane a kind; encounters that stand near each other become a number that leads to the first one's day. */
        private void kinds(List<Lane> lanes) {
            Map<String, List<EncounterView>> byKind = new LinkedHashMap<>();
            view.encounters()
                    .forEach(e -> byKind.computeIfAbsent(e.kind(), k -> new ArrayList<>())
                            .add(e));
            byKind.forEach((kind, encounters) -> lanes.add(new Lane(
                    lanes.isEmpty() ? "Encounters" : "",
                    plural(kind),
                    Optional.empty(),
                    "many",
                    false,
                    clusters(kind, encounters))));
        }

        private static String plural(String kind) {
            return kind.endsWith("s") ? kind : kind + "s";
        }

        private List<Shape> clusters(String kind, List<EncounterView> encounters) {
            List<EncounterView> byDay = encounters.stream()
                    .sorted(Comparator.comparing(Drawing::first))
                    .toList();
            List<Shape> shapes = new ArrayList<>();
            int from = 0;
            while (from < byDay.size()) {
                int to = from + 1;
                double sum = x(byDay.get(from));
                while (to < byDay.size() && x(byDay.get(to)) - sum / (to - from) < NEAR) {
                    sum += x(byDay.get(to));
                    to++;
                }
                shapes.addAll(
                        to - from == 1
                                ? shapes(byDay.get(from))
                                : List.of(count(kind, byDay.subList(from, to), sum / (to - from))));
                from = to;
            }
            return List.copyOf(shapes);
        }

        private double x(EncounterView encounter) {
            return encounter.dating().isEmpty() ? UNDATED : scale.place(first(encounter));
        }

        private Shape count(String kind, List<EncounterView> near, double x) {
            Standing standing = near.stream()
                    .map(EncounterView::standing)
                    .min(Comparator.naturalOrder())
                    .orElse(Standing.HELD);
            EncounterView one = near.getFirst();
            boolean dated = !one.dating().isEmpty();
            String when = dated ? Days.range(near.stream().map(Drawing::first).toList()) : "no date given";
            return new Shape(
                    Form.COUNT,
                    standing.style(),
                    percent(x),
                    "0%",
                    String.valueOf(near.size()),
                    near.size() + " " + plural(kind).toLowerCase(Locale.ROOT) + ", " + when,
                    Optional.of(dated ? view.days().apply(first(one), first(near.getLast())) : one.anchor()));
        }

        // Statements

        private void statements(List<Lane> lanes) {
            if (!view.statements().isEmpty()) {
                lanes.add(bars("Statements", "statement", view.statements()));
            }
        }

        /** So many a day, those of neighbouring days together where the line is short of room. */
        private Lane bars(String group, String one, NavigableMap<LocalDate, Integer> byDay) {
            record Bar(LocalDate from, LocalDate to, int number) {}
            TreeMap<Integer, Bar> bars = new TreeMap<>();
            byDay.forEach((day, number) -> bars.merge(
                    (int) (scale.place(day) * BARS / 100),
                    new Bar(day, day, number),
                    (a, b) -> new Bar(a.from(), b.to(), a.number() + b.number())));
            int most = bars.values().stream().mapToInt(Bar::number).max().orElse(1);
            List<Shape> shapes = new ArrayList<>();
            for (Bar bar : bars.values()) {
                double middle = (scale.place(bar.from()) + scale.place(bar.to())) / 2;
                shapes.add(new Shape(
                        Form.BAR,
                        "said",
                        percent(middle),
                        percent(100 - Math.max(4, 86.0 * bar.number() / most)),
                        "",
                        Nouns.count(bar.number(), one) + ", " + Days.range(List.of(bar.from(), bar.to())),
                        Optional.of(view.days().apply(bar.from(), bar.to()))));
            }
            int all = byDay.values().stream().mapToInt(n -> n).sum();
            return new Lane(
                    group, all + " in all, " + most + " at the most", Optional.empty(), "statements", true, shapes);
        }

        // Reports

        private void outlets(List<Lane> lanes) {
            if (view.reports().size() > MOST_DOTS) {
                NavigableMap<LocalDate, Integer> byDay = new TreeMap<>();
                view.reports().forEach(r -> r.source().day().ifPresent(day -> byDay.merge(day, 1, Integer::sum)));
                lanes.add(bars("Reports", "report", byDay));
                return;
            }
            Map<String, Integer> reports = new LinkedHashMap<>();
            view.reports().forEach(r -> reports.merge(r.source().outlet(), 1, Integer::sum));
            List<String> outlets = reports.keySet().stream()
                    .sorted(Comparator.comparingInt((String o) -> -reports.getOrDefault(o, 0)))
                    .toList();
            boolean tooMany = outlets.size() > MOST_OUTLETS;
            Map<String, List<Shape>> dots = new LinkedHashMap<>();
            Map<String, String> laneOf = new LinkedHashMap<>();
            for (int i = 0; i < outlets.size(); i++) {
                boolean others = tooMany && i >= MOST_OUTLETS - 1;
                String label = others ? (outlets.size() - MOST_OUTLETS + 1) + " other outlets" : outlets.get(i);
                laneOf.put(outlets.get(i), label);
                dots.put(label, new ArrayList<>());
            }
            for (Dot report : view.reports()) {
                String label = laneOf.getOrDefault(
                        report.source().outlet(), report.source().outlet());
                dots.computeIfAbsent(label, k -> new ArrayList<>()).add(dot(report));
            }
            boolean first = true;
            for (Map.Entry<String, List<Shape>> lane : dots.entrySet()) {
                lanes.add(new Lane(
                        first ? "Reports" : "",
                        lane.getKey(),
                        Optional.empty(),
                        "reports",
                        false,
                        List.copyOf(lane.getValue())));
                first = false;
            }
        }

        private Shape dot(Dot report) {
            double x = report.source().day().map(scale::place).orElse(UNDATED);
            return new Shape(
                    Form.DOT,
                    "report",
                    percent(x),
                    String.format(Locale.ROOT, "%.1f", Math.min(12, 3.5 + 1.9 * Math.sqrt(report.statements()))),
                    "",
                    title(report),
                    Optional.of(report.source().anchor()));
        }

        private static String title(Dot report) {
            return Printable.line(report.source().outlet() + ", "
                    + report.source().date()
                    + report.source().version().map(v -> ", " + v).orElse("")
                    + ": " + report.title() + " – " + Nouns.count(report.statements(), "statement"));
        }

        // The line of days

        private List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            List<LocalDate> days = scale.days();
            if (!days.isEmpty()) {
                double left = scale.place(days.getFirst());
                double right = scale.place(days.getLast());
                double room = (right - left) * (years ? 0.28 : 0.18);
                double next = left;
                for (LocalDate day : days) {
                    double x = scale.place(day);
                    boolean first = day.equals(days.getFirst());
                    boolean last = !first && day.equals(days.getLast());
                    if (first || last || (x >= next && x <= right - room)) {
                        ticks.add(new Tick(
                                percent(x),
                                Days.tick(day, years),
                                first ? "start" : last ? "end" : "middle",
                                !first && !last));
                        next = x + room;
                    }
                }
            }
            if (undated) {
                ticks.add(new Tick(percent(UNDATED), "no date", "middle", false));
            }
            return List.copyOf(ticks);
        }

        private Optional<Now> now() {
            Optional<LocalDate> last = view.lastReport();
            if (last.isEmpty() || !interesting.last().isAfter(last.get())) {
                return Optional.empty();
            }
            double x = scale.place(last.get());
            double end = undated ? RIGHT_BESIDE_UNDATED : RIGHT;
            return Optional.of(new Now(
                    percent(x),
                    percent(end + 2.5 - x),
                    "last report, " + Days.tick(last.get(), years),
                    x > 50 ? "end" : "start",
                    x > 50 && x < 82));
        }
    }
}
