package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Furniture;
import dev.readout.article.Maker;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.extract.LocalAttribution;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import dev.readout.publish.Node.Note;
import dev.readout.publish.RecordView.Aside;
import dev.readout.publish.RecordView.Block;
import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.RecordView.Doubt;
import dev.readout.publish.RecordView.DriftView;
import dev.readout.publish.RecordView.Extract;
import dev.readout.publish.RecordView.Fact;
import dev.readout.publish.RecordView.Name;
import dev.readout.publish.RecordView.Paragraph;
import dev.readout.publish.RecordView.Place;
import dev.readout.publish.RecordView.Report;
import dev.readout.publish.RecordView.Republished;
import dev.readout.publish.RecordView.Side;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import dev.readout.publish.RecordView.Summary;
import dev.readout.publish.RecordView.WordingView;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Drift;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Role;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.Wording;
import dev.readout.reconcile.copies.Copy;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns one record into what is shown of it. Everything that it shows can be asked for one by one; time and memory of all grow with the record's
 * words, not with their square.
 *
 * <p>A reference to an article, entity or attribution that the record lacks is the caller's bug and throws
 * {@link IllegalArgumentException}; an undecided pair may name an id that has gone, and says so.
 */
final class RecordViewer {
    private static final Set<Kind> RESTED_ON = EnumSet.of(Kind.SAID, Kind.CUE, Kind.SOURCE, Kind.TOLD);
    private static final Pattern DOUBLE_MARKS = Pattern.compile("[“”„«»]");
    private static final Pattern SINGLE_MARKS = Pattern.compile("[‘’‹›]");

    /** Characters of a headline, an address or a byline. */
    private static final int LONGEST_FACT = 300;

    private final ReadoutRecord record;
    private final boolean excerpts;
    private final RecordIndex index;
    private final EncounterViewer encounters;
    private final ClaimViewer claims;
    private final PositionViewer positions;
    private final Comparer comparer;
    private final Silent silent;
    private final Map<StatementId, Integer> numbers = new HashMap<>();
    private final Map<EntityId, Integer> said = new HashMap<>();
    private final List<Group> groups;
    private final Map<ArticleId, List<Attribution>> attributions;
    private final Map<ArticleId, List<Named>> mentions = new HashMap<>();
    /** Marks of the words that tell of encounters and positions. */
    private final Map<ArticleId, List<Stretch>> told;

    /** A mention in its article. */
    private record Named(Entity entity, Span span) {}

    /** @param excerpts whether reports are shown only in the paragraphs on which the record rests */
    RecordViewer(ReadoutRecord record, Anchors anchors, boolean excerpts) {
        this.excerpts = excerpts;
        this.record = record;
        this.index = new RecordIndex(record, anchors);
        this.comparer = new Comparer(index);
        OriginViewer origins = new OriginViewer(index);
        Voices voices = new Voices(record, index, numbers);
        this.encounters = new EncounterViewer(record, index, origins, voices);
        this.positions = new PositionViewer(record, index, encounters::told);
        this.claims = new ClaimViewer(record, index, origins, voices);
        this.silent = new Silent(record, index, voices);
        record.statements().forEach(s -> s.speaker().ifPresent(id -> said.merge(id, 1, Integer::sum)));
        this.groups = groups();
        groups.stream()
                .flatMap(group -> group.statements().stream())
                .forEach(statement -> numbers.put(statement.id(), numbers.size() + 1));
        this.attributions = record.attributions().stream().collect(Collectors.groupingBy(Attribution::article));
        this.told = encounters.marks(positions.evidence());
        for (Entity entity : record.entities()) {
            for (EntityMention mention : entity.mentions()) {
                mentions.computeIfAbsent(mention.at().article(), k -> new ArrayList<>())
                        .add(new Named(entity, mention.at().span()));
            }
        }
        Stream.of(attributions.keySet(), mentions.keySet(), told.keySet())
                .flatMap(Set::stream)
                .forEach(index::article);
    }

    RecordIndex index() {
        return index;
    }

    EncounterViewer encounters() {
        return encounters;
    }

    ClaimViewer claims() {
        return claims;
    }

    PositionViewer positions() {
        return positions;
    }

    Comparer comparer() {
        return comparer;
    }

    Silent silent() {
        return silent;
    }

    /** Returns the words of some of the reports that carry a statement, against the fullest. */
    List<ComparedView> compared(Statement statement, List<AttributionId> some) {
        return some.stream()
                .map(index::attribution)
                .map(each -> comparer.compared(each, statement, carried(each, statement)))
                .toList();
    }

    /** Returns when a statement was made, or first printed. */
    Optional<LocalDate> day(Statement statement) {
        return statement
                .said()
                .or(() -> statement.attributions().stream()
                        .flatMap(id -> index.article(index.attribution(id).article()).published().stream())
                        .map(PrintedTime::date)
                        .min(Comparator.naturalOrder()));
    }

    /** Returns how many statements a speaker made. */
    int said(EntityId id) {
        return said.getOrDefault(id, 0);
    }

    /** Returns how many statements an article carries. */
    int carried(ArticleId id) {
        return (int) attributions.getOrDefault(id, List.of()).stream()
                .map(Attribution::statement)
                .distinct()
                .count();
    }

    /** Returns what reports differ on of one statement. */
    List<DifferenceView> differences(Statement statement) {
        return encounters.differencesOf(statement, heading(statement));
    }

    /** Returns what is shown of a record. */
    static RecordView view(ReadoutRecord record) {
        return new RecordViewer(record, Anchors.ON_ONE_PAGE, false).view();
    }

    private RecordView view() {
        Map<EntityId, Name> names = new LinkedHashMap<>();
        record.entities().forEach(e -> names.put(e.id(), name(e)));
        List<Speaker> speakers = speakers(names);
        return new RecordView(
                summary(speakers),
                encounters.encounters(),
                differences(speakers),
                claims.claims(),
                positions.holders(),
                speakers,
                List.copyOf(names.values()),
                record.articles().stream().map(this::report).toList(),
                doubts(),
                makers());
    }

    private List<DifferenceView> differences(List<Speaker> speakers) {
        if (record.differences().isEmpty()) {
            return List.of();
        }
        Map<Anchor, StatementView> byAnchor = new HashMap<>();
        speakers.forEach(s -> s.statements().forEach(v -> byAnchor.put(v.anchor(), v)));
        Map<StatementId, StatementView> statements = new HashMap<>();
        Map<StatementId, String> headings = new HashMap<>();
        for (Statement statement : record.statements()) {
            StatementView shown = byAnchor.get(index.anchors().statement(statement.id()));
            if (shown != null) {
                statements.put(statement.id(), shown);
                headings.put(statement.id(), heading(statement));
            }
        }
        return encounters.differences(statements, headings);
    }

    // Numbers

    private Summary summary(List<Speaker> speakers) {
        int reports = index.reports();
        Set<String> outlets = new TreeSet<>();
        List<LocalDate> days = new ArrayList<>();
        int undated = 0;
        int noOutlet = 0;
        int empty = 0;
        for (RecordedArticle recorded : record.articles()) {
            Article article = recorded.article();
            RecordIndex.given(article.outlet()).ifPresent(outlets::add);
            noOutlet += RecordIndex.given(article.outlet()).isPresent() ? 0 : 1;
            article.published().ifPresent(p -> days.add(p.date()));
            undated += article.published().isPresent() ? 0 : 1;
            empty += article.body().isBlank() ? 1 : 0;
        }
        String title = count(reports, "report", "reports")
                + (outlets.isEmpty() ? "" : " by " + count(outlets.size(), "outlet", "outlets"));
        long named = speakers.stream().filter(s -> s.name().isPresent()).count();
        long people = record.entities().stream()
                .filter(e -> e.kind() == Mention.Kind.PERSON || e.kind() == Mention.Kind.ORGANIZATION)
                .count();
        String found = encounters.count().map(c -> c + " · ").orElse("")
                + count(record.statements().size(), "statement", "statements")
                + (named == 0 ? "" : " by " + count(named, "speaker", "speakers"))
                + " · "
                + (people == 1 ? "1 person or body" : people + " people and bodies")
                + (reports == record.articles().size()
                        ? ""
                        : " · " + record.articles().size() + " versions read")
                + (record.undecided().isEmpty()
                        ? ""
                        : " · " + count(record.undecided().size(), "pair", "pairs") + " not sure");
        List<String> lacks = new ArrayList<>();
        if (record.articles().isEmpty()) {
            lacks.add("No report has been read.");
        } else {
            lack(lacks, empty, "has no words of its own", "have no words of their own");
            lack(lacks, undated, "gives no date", "give no date");
            lack(lacks, noOutlet, "names no outlet", "name no outlet");
            if (record.statements().isEmpty()) {
                lacks.add("Nobody was found to say anything.");
            }
            if (record.entities().isEmpty()) {
                lacks.add("No person, body or place was recognised.");
            }
        }
        return new Summary(
                title, days.isEmpty() ? "no date given" : Days.range(days), found, List.copyOf(lacks), notice());
    }

    /** Returns that it is machine-read, and how much of it people have reviewed. */
    String notice() {
        return Checked.notice(decisions());
    }

    private Stream<Decision> decisions() {
        return Stream.of(
                        record.entities().stream().map(Entity::by),
                        record.attributions().stream().map(Attribution::by),
                        record.statements().stream().map(Statement::by),
                        record.claims().stream().map(claim -> claim.by()),
                        record.encounters().stream().map(encounter -> encounter.by()),
                        record.positions().stream().map(position -> position.by()))
                .flatMap(each -> each);
    }

    private void lack(List<String> lacks, int number, String one, String many) {
        if (number > 0) {
            String which = number == record.articles().size() && number > 1
                    ? "All reports"
                    : count(number, "report", "reports");
            lacks.add(which + " " + (number == 1 ? one : many) + ".");
        }
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    // Who said what

    /** All that one speaker said; those whom most reports carry first, words without a named speaker last. */
    private record Group(Optional<EntityId> id, List<Statement> statements, int reports) {}

    private List<Group> groups() {
        Map<Optional<EntityId>, List<Statement>> bySpeaker = record.statements().stream()
                .collect(Collectors.groupingBy(Statement::speaker, LinkedHashMap::new, Collectors.toList()));
        return bySpeaker.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        e.getValue(),
                        index.reports(e.getValue().stream()
                                .flatMap(s -> s.attributions().stream())
                                .map(a -> index.attribution(a).article()))))
                .sorted(Comparator.comparing((Group g) -> g.id().isEmpty())
                        .thenComparingInt(g -> -g.reports())
                        .thenComparingInt(g -> -g.statements().size())
                        .thenComparing(
                                g -> g.id().map(id -> index.entity(id).name()).orElse("")))
                .toList();
    }

    private List<Speaker> speakers(Map<EntityId, Name> names) {
        return groups.stream()
                .map(g -> new Speaker(
                        g.id().map(id -> named(names, id)),
                        g.id().map(index.anchors()::speaker).orElse(Anchors.here("w")),
                        g.statements().stream().map(this::statement).toList(),
                        g.reports()))
                .toList();
    }

    private Name named(Map<EntityId, Name> names, EntityId id) {
        Name name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("the record lacks person or body " + id);
        }
        return name;
    }

    private int number(StatementId id) {
        return numbers.getOrDefault(id, 0);
    }

    StatementView statement(Statement statement) {
        return statement(
                statement,
                statement.attributions().stream()
                        .map(index::attribution)
                        .map(each -> carried(each, statement))
                        .toList(),
                wordings(statement.wordings()));
    }

    /** Returns a statement without each report's words. */
    StatementView head(Statement statement) {
        return statement(statement, List.of(), List.of());
    }

    private StatementView statement(Statement statement, List<Carried> carried, List<WordingView> wordings) {
        List<Attribution> carrying =
                statement.attributions().stream().map(index::attribution).toList();
        List<LocalDate> days = carrying.stream()
                .flatMap(a -> index.article(a.article()).published().stream())
                .map(PrintedTime::date)
                .toList();
        return new StatementView(
                number(statement.id()),
                index.anchors().statement(statement.id()),
                statement.text().stream().map(index::words).toList(),
                index.source(statement.text().getFirst().article()),
                days.isEmpty() ? "no date given" : Days.range(days),
                day(statement),
                index.reports(carrying.stream().map(Attribution::article)),
                claims.sources(statement.id()),
                claims.anchor(statement.id()),
                encounters.differences(statement.id()),
                carried,
                wordings,
                statement.drift().stream().map(this::drift).toList(),
                Checked.words(statement.by()));
    }

    private DriftView drift(Drift drift) {
        return new DriftView(
                switch (drift.change()) {
                    case MODALITY -> "how sure it is";
                    case POLARITY -> "whether it is denied";
                    case NUMBER -> "a number";
                    case CONDITION -> "a condition that only one of them has";
                    case NAME -> "a name";
                },
                index.printed(drift.from()),
                index.place(drift.from()),
                index.printed(drift.to()),
                index.place(drift.to()));
    }

    private Carried carried(Attribution attribution, Statement statement) {
        String body = index.article(attribution.article()).body();
        List<Span> whole = index.paragraphs(attribution.article());
        List<Span> content = attribution.content().stream()
                .map(s -> Passages.withMarks(body, s))
                .toList();
        List<Stretch> marks = new ArrayList<>();
        content.forEach(s -> marks.add(Stretch.of(s, Kind.SAID)));
        attribution.cue().ifPresent(s -> marks.add(Stretch.of(s, Kind.CUE)));
        attribution.source().forEach(s -> marks.add(Stretch.of(s, Kind.SOURCE)));
        List<Span> evidence = marks.stream().map(Stretch::span).toList();
        List<Extract> sentences = RecordIndex.extracts(body, Passages.sentences(body, whole, evidence), marks);
        List<Extract> around = RecordIndex.extracts(body, Passages.paragraphs(body, whole, evidence), marks);
        List<String> words =
                content.stream().map(s -> RecordIndex.brief(s, body)).toList();
        List<String> fullest = statement.text().stream().map(index::words).toList();
        return new Carried(
                index.anchors().carried(attribution),
                index.anchors().passage(attribution),
                index.source(attribution.article()),
                Comparer.form(attribution.form()),
                words,
                sameWords(words, fullest),
                attribution.chain().stream().map(this::hop).toList(),
                how(attribution, body),
                sentences,
                sentences.stream().anyMatch(e -> e.cutBefore() || e.cutAfter()) ? around : List.of(),
                by(attribution.by()));
    }

    /** Whether two print the same, in whatever quotation marks. */
    private static boolean sameWords(List<String> one, List<String> other) {
        return plainMarks(one).equals(plainMarks(other));
    }

    private static List<String> plainMarks(List<String> words) {
        return words.stream()
                .map(w -> DOUBLE_MARKS.matcher(w).replaceAll("\""))
                .map(w -> SINGLE_MARKS.matcher(w).replaceAll("'"))
                .toList();
    }

    private String hop(Hop hop) {
        List<String> hands = new ArrayList<>();
        hop.entities().forEach(id -> hands.add(index.entity(id).name()));
        if (hands.isEmpty()) {
            hop.text().ifPresent(hands::add);
        }
        return String.join(" and ", hands);
    }

    private List<String> how(Attribution attribution, String body) {
        List<String> how = new ArrayList<>();
        attribution.act().flatMap(RecordViewer::act).ifPresent(how::add);
        if (attribution.speaker().isEmpty() && !attribution.source().isEmpty()) {
            how.add("source as printed: "
                    + attribution.source().stream()
                            .map(s -> RecordIndex.brief(s, body))
                            .collect(Collectors.joining(" […] ")));
        }
        if (!attribution.addressees().isEmpty()) {
            how.add("to "
                    + attribution.addressees().stream()
                            .map(id -> index.entity(id).name())
                            .collect(Collectors.joining(", ")));
        }
        attribution.channel().ifPresent(c -> how.add("by way of " + c));
        index.recorded(attribution.article()).copyOf().flatMap(index::copied).ifPresent(how::add);
        attribution.sourcing().ifPresent(s -> {
            switch (s) {
                case NAMED -> {}
                case UNNAMED -> how.add("not named");
                case DOCUMENT -> how.add("from a document");
                case POST -> {
                    if (attribution.channel().isEmpty()) {
                        how.add("from a post");
                    }
                }
            }
        });
        return List.copyOf(how);
    }

    /** What is done by saying it, where that is more than to say it. */
    private static Optional<String> act(LocalAttribution.Act act) {
        return switch (act) {
            case ASSERT -> Optional.empty();
            case DENY -> Optional.of("a denial");
            case DECLINE -> Optional.of("a refusal");
            case ASK -> Optional.of("a question or request");
            case ORDER -> Optional.of("an order");
            case PROMISE -> Optional.of("a promise");
            case THREATEN -> Optional.of("a threat");
            case THANK -> Optional.of("thanks");
            case WARN -> Optional.of("a warning");
            case URGE -> Optional.of("an appeal");
            case ACCUSE -> Optional.of("an accusation");
            case PROPOSE -> Optional.of("a proposal");
            case THINK -> Optional.of("thought, not said");
        };
    }

    static String by(Decision decision) {
        return Checked.by(decision);
    }

    private static Set<ArticleId> printedBy(Wording wording) {
        return wording.evidence().stream().map(Evidence::article).collect(Collectors.toSet());
    }

    private List<WordingView> wordings(List<Wording> wordings) {
        // Two quotations that the same reports print are two parts of one statement, not two wordings of it.
        if (wordings.stream().map(RecordViewer::printedBy).distinct().count() < 2) {
            return List.of();
        }
        List<String> texts =
                wordings.stream().map(w -> index.words(w.evidence().getFirst())).toList();
        List<WordingView> views = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            // Of two each is set against the other; of more, each against the first.
            Optional<String> other = i > 0
                    ? Optional.of(texts.getFirst())
                    : texts.size() == 2 ? Optional.of(texts.getLast()) : Optional.empty();
            String text = texts.get(i);
            Map<Anchor, Place> places = new LinkedHashMap<>();
            for (Evidence evidence : wordings.get(i).evidence()) {
                Source source = index.source(evidence.article());
                places.putIfAbsent(source.anchor(), new Place(source, source.anchor()));
            }
            views.add(new WordingView(
                    text,
                    other.map(o -> Wordings.against(o, text)).orElse(List.of(new Node.Words(text))),
                    List.copyOf(places.values())));
        }
        return views;
    }

    // People and bodies

    Name name(Entity entity) {
        Map<ArticleId, Place> places = new LinkedHashMap<>();
        for (EntityMention mention : entity.mentions()) {
            ArticleId id = mention.at().article();
            places.computeIfAbsent(
                    id,
                    k -> new Place(
                            index.source(k),
                            index.anchors()
                                    .mention(k, entity.id(), mention.at().span().begin())));
        }
        int statements = said(entity.id());
        return new Name(
                index.anchors().name(entity.id()),
                entity.kind(),
                entity.name(),
                spellings(entity),
                roles(entity),
                relations(entity),
                statements,
                entity.mentions().size(),
                index.reports(places.keySet().stream()),
                places.values().stream().toList(),
                statements > 0 ? Optional.of(index.anchors().speaker(entity.id())) : Optional.empty());
    }

    /** The roles that say most, with their time: "presidential aide" is shown, "the aide" beside it is not. */
    static List<String> roles(Entity entity) {
        Map<Set<String>, String> kept = new LinkedHashMap<>();
        for (Role printed : entity.roles()) {
            String role = printed.text();
            Set<String> words = new LinkedHashSet<>(
                    List.of(WORD_GAPS.split(role.toLowerCase(Locale.ROOT).strip(), -1)));
            words.removeAll(Set.of("the", "a", "an", "his", "her", "its", "their"));
            boolean isItsName = role.equalsIgnoreCase(entity.name());
            if (isItsName || words.isEmpty() || kept.keySet().stream().anyMatch(known -> known.containsAll(words))) {
                continue;
            }
            kept.keySet().removeIf(words::containsAll);
            kept.put(words, role + time(printed));
        }
        return kept.values().stream().limit(MOST_ROLES).toList();
    }

    /** " (2\u20134 March 2026)": when reports give the role. */
    private static String time(Role role) {
        if (role.from().isEmpty() || role.to().isEmpty()) {
            return "";
        }
        return " (" + Days.range(List.of(role.from().get(), role.to().get())) + ")";
    }

    private List<String> relations(Entity entity) {
        List<String> relations = new ArrayList<>();
        if (!entity.speaksFor().isEmpty()) {
            relations.add("speaks for " + names(entity.speaksFor()));
        }
        if (!entity.members().isEmpty()) {
            relations.add("these are " + names(entity.members()));
        }
        return relations;
    }

    private String names(List<EntityId> ids) {
        return ids.stream().map(id -> index.entity(id).name()).collect(Collectors.joining(", "));
    }

    private static List<String> spellings(Entity entity) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(entity.name().toLowerCase(Locale.ROOT));
        entity.roles().forEach(r -> seen.add(r.text().toLowerCase(Locale.ROOT)));
        return entity.aliases().stream()
                .filter(a -> seen.add(a.toLowerCase(Locale.ROOT)))
                .toList();
    }

    // Reports

    /** Returns a whole report. */
    Report report(RecordedArticle recorded) {
        return report(recorded, new Span(0, recorded.article().body().length()), Optional.empty());
    }

    /** Returns in how many parts a report is shown. */
    int parts(RecordedArticle recorded) {
        return index.anchors().parts().of(recorded.article()).size();
    }

    /**
     * Returns a report, or of one that is too long for a page a part.
     *
     * @param number of the part, from 1
     */
    Report report(RecordedArticle recorded, int number) {
        EntryKey key = new EntryKey(EntryKind.ARTICLE, recorded.article().id().value());
        List<Span> parts = index.anchors().parts().of(recorded.article());
        if (parts.size() == 1) {
            return report(recorded);
        }
        RecordView.Excerpt excerpt = new RecordView.Excerpt(
                number,
                parts.size(),
                number > 1 ? Optional.of(index.anchors().part(key, number - 1)) : Optional.empty(),
                number < parts.size() ? Optional.of(index.anchors().part(key, number + 1)) : Optional.empty());
        return report(recorded, parts.get(number - 1), Optional.of(excerpt));
    }

    private Report report(RecordedArticle recorded, Span range, Optional<RecordView.Excerpt> excerpt) {
        ArticleId id = recorded.article().id();
        List<Attribution> carried = attributions.getOrDefault(id, List.of());
        List<Named> named = mentions.getOrDefault(id, List.of());
        List<Stretch> marks = new ArrayList<>();
        carried.forEach(attribution -> mark(attribution, marks));
        marks.addAll(told.getOrDefault(id, List.of()));
        Set<EntityId> seen = new HashSet<>();
        for (Named mention : named) {
            Entity entity = mention.entity();
            marks.add(new Stretch(
                    mention.span(),
                    kind(entity.kind()),
                    seen.add(entity.id())
                            ? Optional.of(index.anchors()
                                    .mention(id, entity.id(), mention.span().begin())
                                    .id())
                            : Optional.empty(),
                    entity.name(),
                    Optional.empty()));
        }
        return new Report(
                index.source(id),
                RecordIndex.given(recorded.article().title())
                        .map(title -> Brief.of(title, LONGEST_FACT))
                        .orElse("No headline given"),
                RecordIndex.given(recorded.article().title()).isPresent(),
                facts(recorded),
                recorded.copyOf().map(this::republished),
                blocks(recorded.article(), range, marks),
                carried(id),
                named.size(),
                excerpt);
    }

    private void mark(Attribution attribution, List<Stretch> marks) {
        String body = index.article(attribution.article()).body();
        int number = number(attribution.statement());
        Optional<Note> note = number == 0
                ? Optional.empty()
                : Optional.of(Note.statement(number, index.anchors().carried(attribution)));
        for (int i = 0; i < attribution.content().size(); i++) {
            marks.add(new Stretch(
                    Passages.withMarks(body, attribution.content().get(i)),
                    Kind.SAID,
                    i == 0 ? Optional.of(index.anchors().passage(attribution).id()) : Optional.empty(),
                    "",
                    i == attribution.content().size() - 1 ? note : Optional.empty()));
        }
        attribution.cue().ifPresent(s -> marks.add(Stretch.of(s, Kind.CUE)));
    }

    private static Kind kind(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> Kind.PERSON;
            case ORGANIZATION -> Kind.ORGANIZATION;
            case PLACE -> Kind.PLACE;
            case GROUP -> Kind.GROUP;
            case EVENT -> throw new IllegalArgumentException("the record has no events among its entities");
        };
    }

    private List<Fact> facts(RecordedArticle recorded) {
        Article article = recorded.article();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("Outlet", RecordIndex.given(article.outlet())));
        facts.add(fact("Date", article.published().map(RecordViewer::time)));
        article.modified()
                .filter(m -> !article.published().equals(Optional.of(m)))
                .ifPresent(m -> facts.add(fact("Changed", Optional.of(time(m)))));
        facts.add(fact("Byline", RecordIndex.given(article.byline())));
        RecordIndex.given(article.dateline()).ifPresent(d -> facts.add(fact("Dateline", Optional.of(d))));
        Optional<String> url = RecordIndex.given(article.url());
        facts.add(new Fact(
                "Address",
                url.map(given -> Brief.of(given, LONGEST_FACT)).orElse("not given"),
                url.isPresent(),
                url.filter(RecordIndex::canBeFollowed)));
        facts.add(fact("File", Optional.of(article.file())));
        return List.copyOf(facts);
    }

    private Republished republished(Copy copy) {
        boolean whole = copy.extent() == Copy.Extent.WHOLE;
        List<String> note = new ArrayList<>();
        copy.share().ifPresent(share -> note.add(Math.round(share * 100) + " % of its own words"));
        String how = whole ? "Republishes" : "Republishes passages of";
        if (!copy.originalKnown()) {
            how = whole ? "Prints the same copy as" : "Shares passages with";
            note.add("which came first is not known");
        } else if (copy.of().isEmpty()) {
            how = whole ? "Republishes another's copy" : "Republishes another's copy in part";
        }
        return new Republished(how, copy.of().map(index::source), List.copyOf(note), copy.credit());
    }

    private static Fact fact(String label, Optional<String> value) {
        return new Fact(
                label,
                value.map(given -> Brief.of(given, LONGEST_FACT)).orElse("not given"),
                value.isPresent(),
                Optional.empty());
    }

    private static String time(PrintedTime time) {
        return Days.full(time.date())
                + time.instant()
                        .map(i -> String.format(Locale.ROOT, ", %02d:%02d", i.getHour(), i.getMinute())
                                + (i.getOffset().getTotalSeconds() == 0
                                        ? " UTC"
                                        : " UTC" + i.getOffset().getId()))
                        .orElse("");
    }

    /** What stands in a range of a body; paragraphs are cut where it begins and ends. */
    private List<Block> blocks(Article article, Span range, List<Stretch> marks) {
        String body = article.body();
        boolean last = range.end()
                >= index.paragraphs(article.id()).stream()
                        .mapToInt(Span::end)
                        .max()
                        .orElse(0);
        List<Span> whole = index.paragraphs(article.id()).stream()
                .filter(paragraph -> paragraph.overlaps(range))
                .map(paragraph ->
                        new Span(Math.max(paragraph.begin(), range.begin()), Math.min(paragraph.end(), range.end())))
                .toList();
        List<List<Stretch>> byParagraph = byParagraph(whole, marks);
        List<Block> blocks = new ArrayList<>();
        int next = 0;
        List<Furniture> furniture = article.furniture().stream()
                .sorted(Comparator.comparingInt(Furniture::before))
                .filter(f -> f.before() >= range.begin() && (f.before() < range.end() || last))
                .filter(f ->
                        f.kind() != Furniture.Kind.HEADLINE || !article.title().equals(Optional.of(f.text())))
                .toList();
        int left = 0;
        for (int i = 0; i < whole.size(); i++) {
            Span paragraph = whole.get(i);
            if (excerpts && byParagraph.get(i).stream().noneMatch(mark -> RESTED_ON.contains(mark.kind()))) {
                left++;
                continue;
            }
            leftOut(left).ifPresent(blocks::add);
            left = 0;
            while (next < furniture.size() && furniture.get(next).before() <= paragraph.begin() && !excerpts) {
                blocks.add(aside(furniture.get(next++)));
            }
            blocks.add(new Paragraph(Marking.tree(body, paragraph, byParagraph.get(i))));
        }
        leftOut(left).ifPresent(blocks::add);
        while (next < furniture.size() && !excerpts) {
            blocks.add(aside(furniture.get(next++)));
        }
        return blocks;
    }

    private static Optional<Block> leftOut(int paragraphs) {
        return paragraphs == 0
                ? Optional.empty()
                : Optional.of(new Aside(
                        "Left out",
                        count(paragraphs, "paragraph", "paragraphs") + " on which nothing in the record rests"));
    }

    /** Deals the marks out to the paragraphs that they touch, so that each paragraph looks at its own only. */
    private static List<List<Stretch>> byParagraph(List<Span> whole, Collection<Stretch> marks) {
        TreeMap<Integer, Integer> starts = new TreeMap<>();
        List<List<Stretch>> dealt = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            starts.put(whole.get(i).begin(), i);
            dealt.add(new ArrayList<>());
        }
        for (Stretch mark : marks) {
            Map.Entry<Integer, Integer> first = starts.floorEntry(mark.span().begin());
            for (int i = first == null ? 0 : first.getValue(); i < whole.size(); i++) {
                if (whole.get(i).begin() >= mark.span().end()) {
                    break;
                }
                dealt.get(i).add(mark);
            }
        }
        return dealt;
    }

    private static Aside aside(Furniture furniture) {
        return new Aside(
                switch (furniture.kind()) {
                    case HEADLINE -> "Headline";
                    case HEADING -> "Heading";
                    case CAPTION -> "Caption";
                    case CREDIT -> "Credit";
                    case BYLINE -> "Byline";
                    case UPDATE -> "Update";
                    case CORRECTION -> "Correction";
                    case PROMOTION -> "From the page, not the report";
                },
                furniture.text());
    }

    // Not sure

    private List<Doubt> doubts() {
        Map<String, Entity> byEntity = new HashMap<>();
        record.entities().forEach(e -> e.replaces().forEach(r -> byEntity.put(r.value(), e)));
        record.entities().forEach(e -> byEntity.put(e.id().value(), e));
        Map<String, Statement> byStatement = new HashMap<>();
        record.statements().forEach(s -> s.replaces().forEach(r -> byStatement.put(r.value(), s)));
        record.statements().forEach(s -> byStatement.put(s.id().value(), s));
        return record.undecided().stream()
                .map(u -> switch (u.relation()) {
                    case SAME_ENTITY -> doubt(u, question(u, byEntity), id -> side(byEntity.get(id)));
                    case SAME_STATEMENT ->
                        doubt(u, "Not sure whether the same statement", id -> side(byStatement.get(id)));
                    case SAME_ENCOUNTER ->
                        doubt(u, "Not sure whether the same encounter", id -> encounters.side(id, GONE));
                })
                .toList();
    }

    private static String question(Undecided undecided, Map<String, Entity> byEntity) {
        Entity a = byEntity.get(undecided.a());
        Entity b = byEntity.get(undecided.b());
        if (a == null || b == null || a.kind() != b.kind()) {
            return "Not sure whether the same";
        }
        return "Not sure whether the same " + Nouns.of(a.kind());
    }

    private static Doubt doubt(Undecided undecided, String question, Function<String, Side> side) {
        return new Doubt(
                question,
                side.apply(undecided.a()),
                side.apply(undecided.b()),
                undecided.reason(),
                String.format(Locale.ROOT, "%.2f", undecided.score()));
    }

    private static final Pattern WORD_GAPS = Pattern.compile("[\\s,]+");
    private static final int MOST_ROLES = 6;
    private static final Side GONE = new Side("No longer in the record", List.of(), List.of(), Optional.empty());

    private Side side(@Nullable Entity entity) {
        return entity == null
                ? GONE
                : new Side(
                        entity.name(),
                        List.of(),
                        Stream.concat(roles(entity).stream(), spellings(entity).stream())
                                .limit(5)
                                .toList(),
                        Optional.of(index.anchors().name(entity.id())));
    }

    private Side side(@Nullable Statement statement) {
        if (statement == null) {
            return GONE;
        }
        return new Side(
                heading(statement),
                statement.text().stream().map(index::words).toList(),
                List.of(),
                Optional.of(index.anchors().statement(statement.id())));
    }

    private String heading(Statement statement) {
        Source source = index.source(statement.text().getFirst().article());
        String who = statement.speaker().map(id -> index.entity(id).name()).orElse("Speaker not named");
        return number(statement.id()) + ". " + who + " – " + source.outlet() + ", " + source.date();
    }

    // How it was made

    private List<String> makers() {
        Set<String> makers = new TreeSet<>();
        record.articles().stream()
                .flatMap(a -> a.copyOf().stream())
                .forEach(c -> makers.add(line("who republishes whom", c.by().maker())));
        record.attributions().forEach(a -> makers.add(line("who said what", a.by().maker())));
        record.encounters().forEach(e -> makers.add(line("who met whom", e.by().maker())));
        record.entities().forEach(e -> makers.add(line("who is who", e.by().maker())));
        record.positions().forEach(p -> makers.add(line("what was offered and asked", p.by().maker())));
        record.claims().forEach(c -> makers.add(line("what several affirm", c.by().maker())));
        record.statements().forEach(s -> makers.add(line("which reports carry one statement", s.by().maker())));
        // What people decided stands with each entry.
        makers.removeIf(maker -> maker.contains(": reviewer/"));
        return List.copyOf(makers);
    }

    private static String line(String what, Maker maker) {
        return what + ": " + maker.name() + " " + maker.version();
    }
}
