package dev.readout.publish;

import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.When;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import dev.readout.search.SearchHit;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The entries of one record, each to be shown on a page of its own, and in lines that lead there.
 *
 * <p>Thread-safe: what it says never changes. Making it costs by the record, what it is asked for by what is shown. Every
 * word of a report passes the templates' context-aware escaping.
 */
public final class RecordParts {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, RecordParts.class.getClassLoader(), RecordParts.class.getPackageName());

    /** Characters of what an entry is called where there is one line for it. */
    private static final int LONGEST_LABEL = 110;

    private final RecordViewer viewer;
    private final Lines lines;
    private final Map<EntryKey, Shown> shown = new HashMap<>();
    /** Each difference in its line. */
    private final Map<EntryKey, Supplier<LineView>> differing = new LinkedHashMap<>();

    private final Map<EntryKey, LocalDate> lastPrinted = new HashMap<>();
    private final NavigableMap<LocalDate, Integer> said = new TreeMap<>();
    private final NavigableMap<LocalDate, List<Timeline.Dot>> reports = new TreeMap<>();
    /** The days on which something was said, printed, held or is expected. */
    private final TreeSet<LocalDate> told = new TreeSet<>();

    private final String notice;
    private final OutletMatrix outlets;
    private final Versions versions;
    private final Sequence sequence;
    private final Grounds grounds;

    /** How an entry is shown, on its page and in a line; its key, be it asked for by that of one that it replaced. */
    private record Shown(
            EntryKey key,
            Optional<LocalDate> day,
            IntFunction<Optional<Part>> part,
            Supplier<LineView> line,
            IntFunction<List<Ground>> grounds,
            Optional<Decision> by) {}

    /**
     * What is shown of one entry.
     *
     * @param key of the entry
     * @param kind what it is, in a reporter's word: "Statement"
     * @param title of its page
     * @param content HTML
     */
    public record Part(EntryKey key, String kind, String title, Content content) {}

    private RecordParts(ReadoutRecord record, Addresses addresses, boolean excerpts) {
        this.viewer = new RecordViewer(record, new Anchors(addresses, ReportParts.of(record)), excerpts);
        this.lines = new Lines(viewer.index(), viewer.encounters(), viewer.claims());
        this.notice = viewer.notice();
        this.outlets = new OutletMatrix(viewer, record.statements());
        this.versions = new Versions(record, viewer.index(), excerpts);
        this.sequence = new Sequence(record.encounters());
        this.grounds = new Grounds(viewer.index(), RecordParts::template);
        record.articles().forEach(this::article);
        record.entities().forEach(this::entity);
        record.statements().forEach(this::statement);
        record.claims().forEach(this::claim);
        record.encounters().forEach(this::encounter);
        record.positions().forEach(this::position);
        IntStream.range(0, record.differences().size()).forEach(i -> difference(record, i));
        for (RecordedArticle recorded : record.articles()) {
            RecordView.Source source = viewer.index().source(recorded.article().id());
            source.day()
                    .ifPresent(day -> reports.computeIfAbsent(day, d -> new ArrayList<>())
                            .add(new Timeline.Dot(
                                    source,
                                    RecordIndex.given(recorded.article().title())
                                            .orElse("No headline given"),
                                    viewer.carried(recorded.article().id()))));
        }
        told.addAll(said.keySet());
        told.addAll(reports.keySet());
        for (Encounter encounter : record.encounters()) {
            encounter.when().ifPresent(when -> told.addAll(List.of(when.from(), when.to())));
            encounter.due().ifPresent(told::add);
        }
    }

    /**
     * Makes them.
     *
     * @param excerpts whether reports are shown only in the paragraphs on which the record rests
     * @throws IllegalArgumentException when the record names an entry that it lacks
     */
    public static RecordParts of(ReadoutRecord record, Addresses addresses, boolean excerpts) {
        return new RecordParts(record, addresses, excerpts);
    }

    /** Returns what stands above all of it: that it is machine-read, and how much of it people have reviewed. */
    public String notice() {
        return notice;
    }

    /** Returns which outlets carried what. */
    public OutletMatrix outlets() {
        return outlets;
    }

    /** Returns the key of an entry, be it asked for by that of one that it replaced; empty where the record has neither. */
    public Optional<EntryKey> key(EntryKey key) {
        return Optional.ofNullable(shown.get(key)).map(Shown::key);
    }

    /**
     * Returns the day under which an entry is listed: of a report that of its publication, of a statement when it was made, of
     * an encounter when it began or is expected; where reports tell none, that of the first report. Empty for what has none.
     */
    public Optional<LocalDate> day(EntryKey key) {
        return Optional.ofNullable(shown.get(key)).flatMap(Shown::day);
    }

    /** Returns the claims that say more than one statement does, what somebody denies first. */
    public List<EntryKey> claims() {
        return viewer.claims().shown().stream().map(RecordParts::key).toList();
    }

    /**
     * Returns a part of an entry: a long report is shown in several, and so is what very many reports carry. Empty where the
     * record has no entry of this key, nor one that replaced it, or not so many parts of it.
     *
     * @param number of the part, from 1
     */
    public Optional<Part> part(EntryKey key, int number) {
        return Optional.ofNullable(shown.get(key)).flatMap(entry -> entry.part().apply(number));
    }

    /** Returns entries in a line each, those that the record has. */
    public Content lines(List<EntryKey> keys) {
        List<LineView> views = keys.stream()
                .flatMap(key -> Optional.ofNullable(shown.get(key)).stream())
                .map(entry -> entry.line().get())
                .toList();
        return template("lines.jte", Map.of("lines", views));
    }

    /** Returns what a search found in a line each, those that the record has, each once, with the words that fit marked. */
    public Content found(List<SearchHit> hits) {
        FoundLines found = new FoundLines(viewer.index());
        Map<EntryKey, FoundLine> views = new LinkedHashMap<>();
        for (SearchHit hit : hits) {
            Optional.ofNullable(shown.get(FoundLines.key(hit)))
                    .ifPresent(entry -> views.computeIfAbsent(
                            entry.key(), key -> found.found(hit, entry.line().get())));
        }
        return template("found.jte", Map.of("lines", List.copyOf(views.values())));
    }

    /**
     * Returns entries in a line each, those that the record has, differences too.
     *
     * @param remarked what is to be said of each besides, by its key; in their order
     */
    public Content lines(Map<EntryKey, List<String>> remarked) {
        List<LineView> views = new ArrayList<>();
        remarked.forEach(
                (key, remarks) -> line(key).map(line -> line.remarked(remarks)).ifPresent(views::add));
        return template("lines.jte", Map.of("lines", views));
    }

    private Optional<LineView> line(EntryKey key) {
        return Optional.ofNullable(shown.get(key))
                .map(Shown::line)
                .or(() -> Optional.ofNullable(differing.get(key)))
                .map(Supplier::get);
    }

    /** Returns what reports differ on, what was printed last first. */
    public List<EntryKey> differences() {
        return differing.keySet().stream()
                .sorted(Comparator.comparing((EntryKey key) -> lastPrinted.getOrDefault(key, LocalDate.MIN))
                        .reversed())
                .toList();
    }

    /** Returns the claims that somebody denies, in the order of {@link #claims}. */
    public List<EntryKey> denied() {
        return viewer.claims().shown().stream()
                .filter(claim -> !claim.deny().isEmpty())
                .map(RecordParts::key)
                .toList();
    }

    private void difference(ReadoutRecord record, int i) {
        Difference difference = record.differences().get(i);
        EntryKey of = new EntryKey(
                switch (difference.subject()) {
                    case Difference.OfEncounter encounter -> EntryKind.ENCOUNTER;
                    case Difference.OfStatement statement -> EntryKind.STATEMENT;
                    case Difference.OfArticle article -> EntryKind.ARTICLE;
                },
                difference.subject().id());
        String id = of.id() + "-" + difference.field().name().toLowerCase(Locale.ROOT);
        EntryKey key = new EntryKey(EntryKind.DIFFERENCE, id);
        for (int more = 2; differing.containsKey(key); more++) {
            key = new EntryKey(EntryKind.DIFFERENCE, id + "-" + more);
        }
        difference.values().stream()
                .flatMap(value -> value.evidence().stream())
                .flatMap(words -> viewer.index().source(words.article()).day().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(lastDay(key));
        differing.put(
                key,
                () -> viewer.encounters()
                        .differenceLine(
                                i, Objects.requireNonNull(shown.get(of)).line().get()));
    }

    private Consumer<LocalDate> lastDay(EntryKey key) {
        return day -> lastPrinted.put(key, day);
    }

    /**
     * Returns words of reports on which an entry rests: of a name one place of each report. Nothing where the record has no
     * such entry.
     *
     * @param most of them, the first
     */
    public List<Ground> grounds(EntryKey key, int most) {
        return Optional.ofNullable(shown.get(key))
                .map(entry -> entry.grounds().apply(most))
                .orElse(List.of());
    }

    /** Returns the words of one attribution, which the record must have. */
    public Ground ground(AttributionId attribution) {
        return grounds.said(List.of(attribution), 1).getFirst();
    }

    /** Returns the statement that an attribution carries, which the record must have. */
    public EntryKey statementOf(AttributionId attribution) {
        return new EntryKey(
                EntryKind.STATEMENT,
                viewer.index().attribution(attribution).statement().value());
    }

    /** Returns what an entry is called in one line of plain text, odd characters by their names; empty for none. */
    public Optional<String> label(EntryKey key) {
        return Optional.ofNullable(shown.get(key)).map(entry -> {
            LineView line = entry.line().get();
            String who = line.who().map(link -> link.label() + ": ").orElse("");
            return Printable.line(Brief.of(who + line.text(), LONGEST_LABEL));
        });
    }

    /** Returns "reviewed by Ana Brand on 5 March 2026", where somebody has reviewed an entry. */
    public Optional<String> reviewed(EntryKey key) {
        return Optional.ofNullable(shown.get(key)).flatMap(Shown::by).flatMap(Checked::words);
    }

    /** Leads to what happened from one day to another. */
    @FunctionalInterface
    public interface Days {
        String address(LocalDate from, LocalDate until);
    }

    /** Returns the first and the last day of which anything is told; empty where nothing has a day. */
    public Optional<List<LocalDate>> days() {
        return told.isEmpty() ? Optional.empty() : Optional.of(List.of(told.getFirst(), told.getLast()));
    }

    /**
     * Draws what happened from one day to another: encounters, statements and reports.
     *
     * @param days what the many of some days lead to
     */
    public Content timeline(LocalDate from, LocalDate until, Days days) {
        return template("timeline.jte", Map.of("timeline", Timeline.of(events(from, until, days))));
    }

    /**
     * Draws what each party offered, asked and refused from one day to another, and lists it by issue where it is little.
     *
     * @param most how many of them are listed
     */
    public Content positions(LocalDate from, LocalDate until, int most, Days days) {
        Timeline.Events events = events(from, until, days);
        List<Position> positions = viewer.positions().between(from, until);
        boolean few = positions.size() <= most;
        List<PositionView.Holder> holders = viewer.positions().holders(positions, few);
        return template(
                "offers.jte",
                Map.of(
                        "offers",
                        Timeline.positions(events.holding(holders)),
                        "holders",
                        few ? holders : List.of(),
                        "proofs",
                        Some.PROOFS));
    }

    private Timeline.Events events(LocalDate from, LocalDate until, Days days) {
        NavigableMap<LocalDate, Integer> statements = new TreeMap<>();
        said.subMap(from, until.plusDays(1)).forEach(statements::put);
        return new Timeline.Events(
                viewer.encounters().between(from, until),
                statements,
                reports.subMap(from, until.plusDays(1)).values().stream()
                        .flatMap(List::stream)
                        .toList(),
                List.of(),
                (first, last) -> new Anchors.Anchor("", days.address(first, last)));
    }

    private static EntryKey key(Claim claim) {
        return new EntryKey(EntryKind.CLAIM, claim.id().value());
    }

    private void add(
            EntryKind kind,
            String id,
            Optional<LocalDate> day,
            List<String> replaced,
            IntFunction<Optional<Part>> part,
            Supplier<LineView> line,
            IntFunction<List<Ground>> words,
            Optional<Decision> by) {
        Shown entry = new Shown(new EntryKey(kind, id), day, part, line, words, by);
        replaced.forEach(earlier -> shown.putIfAbsent(new EntryKey(kind, earlier), entry));
        shown.put(entry.key(), entry);
    }

    private void article(RecordedArticle recorded) {
        String id = recorded.article().id().value();
        add(
                EntryKind.ARTICLE,
                id,
                viewer.index().source(recorded.article().id()).day(),
                List.of(),
                number -> report(recorded, number),
                () -> lines.article(recorded, viewer.carried(recorded.article().id())),
                most -> List.of(),
                Optional.empty());
    }

    private Optional<Part> report(RecordedArticle recorded, int part) {
        if (part > viewer.parts(recorded)) {
            return Optional.empty();
        }
        RecordView.Report report = viewer.report(recorded, part);
        return Optional.of(new Part(
                new EntryKey(EntryKind.ARTICLE, recorded.article().id().value()),
                "Report",
                report.title(),
                template("report-page.jte", Map.of("report", report, "versions", versions.view(recorded)))));
    }

    private void entity(Entity entity) {
        String id = entity.id().value();
        add(
                EntryKind.ENTITY,
                id,
                Optional.empty(),
                entity.replaces().stream().map(EntityId::value).toList(),
                number -> only(
                        number,
                        () -> new Part(
                                new EntryKey(EntryKind.ENTITY, id),
                                Nouns.of(entity.kind()),
                                lines.name(entity, viewer.said(entity.id())).text(),
                                template("name-page.jte", Map.of("name", viewer.name(entity))))),
                () -> lines.name(entity, viewer.said(entity.id())),
                most -> grounds.named(entity, most),
                Optional.of(entity.by()));
    }

    private void statement(Statement statement) {
        String id = statement.id().value();
        Optional<LocalDate> day = viewer.day(statement);
        day.ifPresent(when -> said.merge(when, 1, Integer::sum));
        add(
                EntryKind.STATEMENT,
                id,
                day,
                statement.replaces().stream().map(earlier -> earlier.value()).toList(),
                number -> statement(new EntryKey(EntryKind.STATEMENT, id), statement, number),
                () -> lines.statement(statement),
                most -> grounds.said(statement.attributions(), most),
                Optional.of(statement.by()));
    }

    private void claim(Claim claim) {
        String id = claim.id().value();
        add(
                EntryKind.CLAIM,
                id,
                Optional.empty(),
                claim.replaces().stream().map(earlier -> earlier.value()).toList(),
                number -> claim(claim, number),
                () -> lines.claim(claim),
                most -> grounds.standing(claim.text(), most),
                Optional.of(claim.by()));
    }

    private void encounter(Encounter encounter) {
        String id = encounter.id().value();
        add(
                EntryKind.ENCOUNTER,
                id,
                encounter
                        .when()
                        .map(When::from)
                        .or(encounter::due)
                        .or(() -> viewer.index().firstDay(encounter.evidence())),
                encounter.replaces().stream().map(earlier -> earlier.value()).toList(),
                number -> encounter(encounter, number),
                () -> viewer.encounters().line(encounter),
                most -> grounds.told(encounter, most),
                Optional.of(encounter.by()));
    }

    private static Optional<Part> only(int number, Supplier<Part> part) {
        return number == 1 ? Optional.of(part.get()) : Optional.empty();
    }

    private IntFunction<Anchors.Anchor> parts(EntryKey key) {
        return number -> viewer.index().anchors().part(key, number);
    }

    private Optional<Part> statement(EntryKey key, Statement statement, int number) {
        int parts = Some.parts(statement.attributions().size());
        if (number > parts) {
            return Optional.empty();
        }
        Some<AttributionId> some = Some.of(statement.attributions(), number, parts, parts(key));
        return Optional.of(new Part(
                key,
                "Statement",
                who(lines.statement(statement)),
                template(
                        "statement-page.jte",
                        Map.of(
                                "statement",
                                viewer.head(statement),
                                "passages",
                                statement.attributions().size(),
                                "some",
                                some,
                                "reports",
                                viewer.compared(statement, some.shown()),
                                "way",
                                number == 1 ? viewer.comparer().way(statement) : OriginsView.NONE,
                                "differences",
                                number == 1 ? viewer.differences(statement) : List.of()))));
    }

    private Optional<Part> claim(Claim claim, int number) {
        ClaimView view = viewer.claims().view(claim);
        int parts = Math.max(
                Some.parts(view.affirm().size()), Some.parts(view.deny().size()));
        return number > parts
                ? Optional.empty()
                : Optional.of(new Part(
                        key(claim),
                        "Claim",
                        lines.claim(claim).text(),
                        template(
                                "claim-page.jte",
                                Map.of(
                                        "claim",
                                        view,
                                        "affirm",
                                        Some.of(view.affirm(), number, parts, parts(key(claim))),
                                        "deny",
                                        Some.of(view.deny(), number, parts, parts(key(claim))),
                                        "silent",
                                        number == 1 ? viewer.silent().on(claim) : List.of(),
                                        "first",
                                        number == 1))));
    }

    private Optional<Part> encounter(Encounter encounter, int number) {
        EntryKey key = new EntryKey(EntryKind.ENCOUNTER, encounter.id().value());
        EncounterView view =
                viewer.encounters().encounter(encounter.id().value()).orElseThrow();
        int parts = Some.parts(view.told().size());
        return number > parts
                ? Optional.empty()
                : Optional.of(new Part(
                        key,
                        view.kind(),
                        view.people().isEmpty() ? "Nobody named" : view.who(),
                        template(
                                "encounter-page.jte",
                                Map.of(
                                        "encounter",
                                        view,
                                        "some",
                                        Some.of(view.told(), number, parts, parts(key)),
                                        "differences",
                                        viewer.encounters().differencesOf(encounter.id()),
                                        "before",
                                        beside(sequence.before(encounter)),
                                        "after",
                                        beside(sequence.after(encounter)),
                                        "first",
                                        number == 1))));
    }

    private List<LineView> beside(Optional<Encounter> encounter) {
        return encounter.map(viewer.encounters()::line).stream().toList();
    }

    private void position(Position position) {
        String id = position.id().value();
        add(
                EntryKind.POSITION,
                id,
                viewer.index().firstDay(position.evidence()),
                List.of(),
                number -> only(
                        number,
                        () -> new Part(
                                new EntryKey(EntryKind.POSITION, id),
                                PositionViewer.word(position.kind()),
                                who(lines.position(position)),
                                template(
                                        "position-page.jte",
                                        Map.of("issue", viewer.positions().issue(position))))),
                () -> lines.position(position),
                most -> grounds.standing(position.evidence(), most),
                Optional.of(position.by()));
    }

    private static String who(LineView line) {
        return line.who().map(EncounterView.Link::label).orElse("Speaker not named");
    }

    static Content template(String name, Map<String, Object> parameters) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                TEMPLATES.render(name, parameters, output);
            }
        };
    }
}
