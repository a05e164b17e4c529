package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Dating;
import dev.readout.publish.EncounterView.FieldView;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.publish.EncounterView.Told;
import dev.readout.publish.EncounterView.ValueView;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import dev.readout.publish.Node.Note;
import dev.readout.publish.RecordView.Extract;
import dev.readout.publish.RecordView.Side;
import dev.readout.publish.RecordView.StatementView;
import dev.readout.publish.SidesView.Voice;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Difference.OfArticle;
import dev.readout.reconcile.Difference.OfEncounter;
import dev.readout.reconcile.Difference.OfStatement;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.FieldValue.Day;
import dev.readout.reconcile.FieldValue.Length;
import dev.readout.reconcile.FieldValue.OfKind;
import dev.readout.reconcile.FieldValue.OfStatus;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Value;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.reconcile.TwoSides;
import dev.readout.record.ReadoutRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the encounters of a record, and what reports differ on, into what is shown of them. One instance serves one
 * record; see {@link RecordViewer}.
 */
final class EncounterViewer {
    /** Names in a heading; one more than these is shown rather than counted. */
    private static final int MOST_NAMES = 4;

    /** Fields in the order in which a reporter asks for them. */
    private static final List<Field> ORDER = List.of(
            Field.DATE,
            Field.DUE,
            Field.PLACE,
            Field.HOST,
            Field.INITIATOR,
            Field.DURATION,
            Field.NUMBER,
            Field.AMOUNT,
            Field.NAME,
            Field.KIND,
            Field.STATUS);

    /** Who has spoken on it before who has not. */
    private static final List<Account.Stance> STANCES =
            List.of(Account.Stance.CONFIRMS, Account.Stance.DENIES, Account.Stance.QUOTED, Account.Stance.SILENT);

    private final RecordIndex index;
    private final OriginViewer origins;
    private final Voices voices;
    private final List<Encounter> ordered;
    private final Map<EncounterId, Encounter> byId = new HashMap<>();
    private final Map<EncounterId, Dating> datings = new ConcurrentHashMap<>();
    private final Map<EncounterId, Integer> numbers = new HashMap<>();
    private final Map<EncounterId, List<Encounter>> followers = new HashMap<>();
    private final List<Difference> differences;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Map<String, Map<Field, Integer>> differing = new HashMap<>();

    EncounterViewer(ReadoutRecord record, RecordIndex index, OriginViewer origins, Voices voices) {
        this.index = index;
        this.origins = origins;
        this.voices = voices;
        this.differences = record.differences();
        this.ordered = record.encounters().stream()
                .sorted(Comparator.comparing(EncounterViewer::standing))
                .toList();
        for (Encounter encounter : ordered) {
            encounter.replaces().forEach(old -> byId.putIfAbsent(old, encounter));
        }
        for (Encounter encounter : ordered) {
            byId.put(encounter.id(), encounter);
            numbers.put(encounter.id(), numbers.size() + 1);
        }
        for (Encounter encounter : ordered) {
            encounter
                    .after()
                    .ifPresent(id -> followers
                            .computeIfAbsent(encounter(id).id(), k -> new ArrayList<>())
                            .add(encounter));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            int all = seen.merge(difference.subject().id() + " " + difference.field(), 1, Integer::sum);
            anchors.add(index.anchors().difference(difference, all - 1));
            differing
                    .computeIfAbsent(difference.subject().id(), k -> new EnumMap<>(Field.class))
                    .putIfAbsent(difference.field(), i);
        }
    }

    private Encounter encounter(EncounterId id) {
        Encounter encounter = byId.get(id);
        if (encounter == null) {
            throw new IllegalArgumentException("the record lacks encounter " + id);
        }
        return encounter;
    }

    private static Standing standing(Encounter encounter) {
        return switch (encounter.status()) {
            case HELD, ONGOING -> Standing.HELD;
            case PLANNED, PROPOSED ->
                encounter.outcome().filter(EncounterViewer::hasPassed).isPresent()
                        ? Standing.OVERDUE
                        : Standing.TO_COME;
            case CANCELLED, DENIED -> Standing.OFF;
        };
    }

    private static boolean hasPassed(Outcome outcome) {
        return switch (outcome.kind()) {
            case LAPSED, UNREPORTED -> true;
            case HELD, MOVED, CANCELLED -> false;
        };
    }

    private static String word(EncounterStatus status) {
        return switch (status) {
            case HELD -> "Held";
            case ONGOING -> "Going on";
            case PLANNED -> "Planned";
            case PROPOSED -> "Proposed";
            case CANCELLED -> "Called off";
            case DENIED -> "Denied";
        };
    }

    private static String word(EncounterKind kind) {
        return switch (kind) {
            case CALL -> "Call";
            case MEETING -> "Meeting";
            case SUMMIT -> "Summit";
            case VISIT -> "Visit";
            case TALKS -> "Talks";
        };
    }

    private static String word(Participant.Level level) {
        return switch (level) {
            case LEADER -> "leader";
            case MINISTER -> "minister";
            case ENVOY -> "envoy";
            case DELEGATION -> "delegation";
        };
    }

    private static String word(Field field) {
        return switch (field) {
            case KIND -> "Kind";
            case STATUS -> "Status";
            case DATE -> "Date";
            case DUE -> "Expected by";
            case DURATION -> "Length";
            case PLACE -> "Place";
            case HOST -> "Host";
            case INITIATOR -> "Begun by";
            case PARTICIPANTS -> "Who took part";
            case NUMBER -> "Number";
            case AMOUNT -> "Amount";
            case NAME -> "Name";
        };
    }

    private static String question(Field field) {
        return switch (field) {
            case KIND -> "what it was";
            case STATUS -> "whether it was held";
            case DATE -> "the date";
            case DUE -> "by when it is due";
            case DURATION -> "how long it took";
            case PLACE -> "the place";
            case HOST -> "who was host";
            case INITIATOR -> "who began it";
            case PARTICIPANTS -> "who took part";
            case NUMBER -> "the number";
            case AMOUNT -> "the amount";
            case NAME -> "the name";
        };
    }

    // Encounters

    /** Returns the encounters: those held first, then those to come, then those that are off; each by their days. */
    List<EncounterView> encounters() {
        return ordered.stream().map(this::view).toList();
    }

    /** Returns one; also by the id of an encounter that became part of it. */
    Optional<EncounterView> encounter(String id) {
        return Optional.ofNullable(byId.get(new EncounterId(id))).map(this::view);
    }

    /** Returns what reports differ on of one encounter. */
    List<DifferenceView> differencesOf(EncounterId id) {
        return IntStream.range(0, differences.size())
                .filter(i -> differences.get(i).subject() instanceof OfEncounter of
                        && of.encounter().equals(id))
                .mapToObj(i -> difference(i, new Subject(link(encounter(id)), List.of())))
                .toList();
    }

    /** Returns the encounters of which a day lies within these, or that are expected by one of them, as a drawing needs them. */
    List<EncounterView> between(LocalDate from, LocalDate until) {
        return ordered.stream()
                .filter(encounter -> {
                    Dating dating = dating(encounter);
                    return dating.given().stream()
                                    .anyMatch(when -> !when.to().isBefore(from)
                                            && !when.from().isAfter(until))
                            || dating.given().isEmpty()
                                    && dating.due()
                                            .filter(due -> !due.isBefore(from) && !due.isAfter(until))
                                            .isPresent();
                })
                .map(this::drawn)
                .toList();
    }

    LineView line(Encounter encounter) {
        Dating dating = dating(encounter);
        Set<Field> differ =
                differing.getOrDefault(encounter.id().value(), Map.of()).keySet();
        return new LineView(
                word(encounter.kind()),
                standing(encounter).style(),
                index.anchors().encounter(encounter.id()),
                Optional.empty(),
                people(encounter).isEmpty() ? "nobody named" : EncounterView.listed(people(encounter)),
                false,
                Optional.empty(),
                word(encounter.status()),
                List.of(
                        days(dating),
                        Nouns.count(index.reports(encounter.evidence().stream().map(Evidence::article)), "report")),
                differ.stream()
                        .map(field -> "reports differ on " + question(field))
                        .toList());
    }

    private EncounterView view(Encounter encounter) {
        Dating dating = dating(encounter);
        return view(
                encounter,
                dating,
                encounter.participants().stream().map(this::participant).toList(),
                fields(encounter),
                encounter.about().stream().map(this::topic).toList(),
                origins.view(encounter.origins(), id -> ownWords(encounter, id)),
                encounter.outcome().map(o -> outcome(o, dating)),
                accounts(encounter),
                encounter.sides().map(this::sides),
                told(encounter.evidence()));
    }

    /** What a drawing shows: nothing that takes reading reports. */
    private EncounterView drawn(Encounter encounter) {
        return view(
                encounter,
                dating(encounter),
                List.of(),
                List.of(),
                List.of(),
                OriginsView.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private EncounterView view(
            Encounter encounter,
            Dating dating,
            List<ValueView> participants,
            List<FieldView> fields,
            List<ValueView> about,
            OriginsView known,
            Optional<ValueView> outcome,
            List<FieldView> accounts,
            Optional<SidesView> sides,
            List<Told> told) {
        return new EncounterView(
                number(encounter),
                index.anchors().encounter(encounter.id()),
                word(encounter.kind()),
                people(encounter),
                standing(encounter),
                word(encounter.status()),
                days(dating),
                dating,
                index.reports(encounter.evidence().stream().map(Evidence::article)),
                participants,
                fields,
                about,
                encounter.after().map(this::encounter).map(this::link).stream().toList(),
                followers.getOrDefault(encounter.id(), List.of()).stream()
                        .map(this::link)
                        .toList(),
                known,
                outcome,
                accounts,
                sides,
                told,
                RecordViewer.by(encounter.by()),
                Checked.words(encounter.by()));
    }

    /** Where a report tells of it in its own words. */
    private Anchor ownWords(Encounter encounter, ArticleId article) {
        return encounter.evidence().stream()
                .filter(e -> e.article().equals(article))
                .findFirst()
                .map(e -> index.anchors().told(article, e.span()))
                .orElseGet(() -> index.anchors().article(article));
    }

    // What became of it, and who tells

    private ValueView outcome(Outcome outcome, Dating dating) {
        String planned = outcome.planned()
                .map(EncounterViewer::plannedFor)
                .orElseGet(() -> isStillThatDay(outcome) ? plannedFor(dating) : "Planned before");
        String became = switch (outcome.kind()) {
            case HELD -> "held";
            case MOVED ->
                dating.given().size() == 1 ? "put off to " + Days.words(dating.given()) : "put off to another day";
            case CANCELLED -> "called off";
            case LAPSED -> "it did not take place";
            case UNREPORTED ->
                "no report"
                        + outcome.searchedUntil()
                                .map(d -> " by " + Days.full(d))
                                .orElse("") + " says whether it took place";
        };
        String note = outcome.kind() == Outcome.Kind.UNREPORTED
                ? Nouns.count(outcome.reports(), "later report") + " on those who were to meet"
                : "";
        return new ValueView(
                planned + " · " + became, note, Optional.empty(), Optional.empty(), "", told(outcome.evidence()));
    }

    /** Whether the encounter's own day is the one for which it was planned: one that was held may have another. */
    private static boolean isStillThatDay(Outcome outcome) {
        return switch (outcome.kind()) {
            case CANCELLED, LAPSED, UNREPORTED -> true;
            case HELD, MOVED -> false;
        };
    }

    private static String plannedFor(Dating dating) {
        if (dating.given().size() == 1) {
            return plannedFor(dating.given().getFirst());
        }
        return dating.isEmpty() ? "Planned" : "Planned " + (dating.given().isEmpty() ? "" : "for ") + days(dating);
    }

    private static String plannedFor(When when) {
        boolean some = when.extent() == When.Extent.WITHIN && !when.from().equals(when.to());
        return "Planned " + (some ? "" : "for ") + Days.words(when);
    }

    private List<FieldView> accounts(Encounter encounter) {
        List<FieldView> views = new ArrayList<>();
        for (Account.Stance stance : STANCES) {
            List<ValueView> values = encounter.accounts().stream()
                    .filter(a -> a.stance() == stance)
                    .map(this::account)
                    .toList();
            if (!values.isEmpty()) {
                views.add(new FieldView(word(stance), "", values, Optional.empty()));
            }
        }
        return List.copyOf(views);
    }

    private ValueView account(Account account) {
        return new ValueView(
                index.entity(account.entity()).name(),
                note(account),
                Optional.of(index.anchors().name(account.entity())),
                Optional.empty(),
                "",
                told(account.evidence()));
    }

    private static String word(Account.Stance stance) {
        return switch (stance) {
            case CONFIRMS -> "Confirmed by";
            case DENIES -> "Denied by";
            case QUOTED -> "Quoted";
            case SILENT -> "Not heard";
        };
    }

    private static String note(Account account) {
        String reports = Nouns.count(account.reports(), "report");
        if (account.stance() == Account.Stance.SILENT) {
            return "no word on it in " + reports
                    + account.since().map(d -> " up to " + Days.full(d)).orElse("");
        }
        return (account.stance() == Account.Stance.QUOTED ? "not on whether it took place; " : "")
                + account.since().map(d -> "first on " + Days.full(d) + ", ").orElse("")
                + reports + " looked at";
    }

    private SidesView sides(TwoSides sides) {
        List<SidesView.Row> rows = new ArrayList<>();
        List<Voice> one = new ArrayList<>();
        List<Voice> other = new ArrayList<>();
        for (TwoSides.Row row : sides.rows()) {
            List<Voice> left = row.one().map(voices::voice).stream().toList();
            List<Voice> right = row.other().map(voices::voice).stream().toList();
            if (row.match() == TwoSides.Match.ALONE) {
                one.addAll(left);
                other.addAll(right);
            } else {
                rows.add(new SidesView.Row(word(row.match()), style(row.match()), left, right));
            }
        }
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new SidesView.Row(
                    word(TwoSides.Match.ALONE), style(TwoSides.Match.ALONE), List.copyOf(one), List.copyOf(other)));
        }
        return new SidesView(side(sides.one()), side(sides.other()), List.copyOf(rows));
    }

    private Link side(EntityId entity) {
        return new Link(index.entity(entity).name(), index.anchors().name(entity));
    }

    private static String word(TwoSides.Match match) {
        return switch (match) {
            case SAME -> "Both say so";
            case OTHERWISE -> "Each tells it otherwise";
            case ALONE -> "Told by one side alone";
        };
    }

    private static String style(TwoSides.Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }

    private int number(Encounter encounter) {
        return numbers.getOrDefault(encounter.id(), 0);
    }

    private List<String> people(Encounter encounter) {
        List<String> names = encounter.participants().stream()
                .map(p -> index.entity(p.entity()).name())
                .toList();
        if (names.size() <= MOST_NAMES) {
            return names;
        }
        List<String> first = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
        first.add((names.size() - first.size()) + " others");
        return List.copyOf(first);
    }

    private Link link(Encounter encounter) {
        return new Link(
                number(encounter) + ". " + EncounterView.heading(word(encounter.kind()), people(encounter)) + " ("
                        + days(dating(encounter)) + ")",
                index.anchors().encounter(encounter.id()));
    }

    private static String days(Dating dating) {
        if (dating.given().isEmpty()) {
            return dating.due().map(d -> "by " + Days.weekday(d)).orElse("no date given");
        }
        return Days.words(dating.given());
    }

    /** Thousands are looked through for those of some days. */
    private Dating dating(Encounter encounter) {
        return datings.computeIfAbsent(encounter.id(), id -> dated(encounter));
    }

    private Dating dated(Encounter encounter) {
        Set<When> given = new LinkedHashSet<>();
        Integer differs =
                differing.getOrDefault(encounter.id().value(), Map.of()).get(Field.DATE);
        if (differs == null) {
            encounter.when().ifPresent(given::add);
        }
        if (given.isEmpty()) {
            // Where reports differ, the best attested day is one of several: none is the fact.
            List<FieldValue> dates = differs == null
                    ? values(encounter, Field.DATE)
                    : differences.get(differs).values();
            dates.stream()
                    .flatMap(v -> v.value() instanceof Day day ? Stream.of(day.when()) : Stream.empty())
                    .forEach(given::add);
        }
        Optional<LocalDate> due = encounter.due();
        if (due.isEmpty() && given.isEmpty()) {
            due = values(encounter, Field.DUE).stream()
                    .flatMap(v ->
                            v.value() instanceof Day day ? Stream.of(day.when().to()) : Stream.empty())
                    .max(Comparator.naturalOrder());
        }
        Optional<LocalDate> told = encounter.evidence().stream()
                .flatMap(e -> index.article(e.article()).published().stream())
                .map(PrintedTime::date)
                .min(Comparator.naturalOrder());
        return new Dating(List.copyOf(given), due, told);
    }

    private List<FieldView> fields(Encounter encounter) {
        List<FieldView> views = new ArrayList<>();
        ORDER.forEach(field -> field(encounter, field, views));
        if (difference(encounter.id().value(), Field.PARTICIPANTS).isPresent()) {
            field(encounter, Field.PARTICIPANTS, views);
        }
        return List.copyOf(views);
    }

    private ValueView topic(Evidence evidence) {
        return plain(index.words(evidence), Optional.empty(), "", told(List.of(evidence)));
    }

    private void field(Encounter encounter, Field field, List<FieldView> views) {
        Optional<Value> best = best(encounter, field);
        List<ValueView> values = Stream.concat(
                        // A value that no field explains is shown without words rather than left out.
                        best
                                .filter(value -> values(encounter, field).stream()
                                        .noneMatch(v -> v.value().equals(value)))
                                .map(value -> value(value, field, Optional.empty(), "", List.of()))
                                .stream(),
                        values(encounter, field).stream()
                                .sorted(Comparator.comparing(v -> !best.equals(Optional.of(v.value()))))
                                .map(v -> value(v, field)))
                .toList();
        if (!values.isEmpty()) {
            views.add(new FieldView(
                    word(field),
                    question(field),
                    values,
                    difference(encounter.id().value(), field)));
        }
    }

    /** Every value that reports give for a field, those that the record lists as a difference alone included. */
    private List<FieldValue> values(Encounter encounter, Field field) {
        Map<Value, FieldValue> all = new LinkedHashMap<>();
        encounter.fields().getOrDefault(field, List.of()).forEach(v -> all.merge(v.value(), v, this::together));
        Integer at = differing.getOrDefault(encounter.id().value(), Map.of()).get(field);
        if (at != null) {
            differences.get(at).values().forEach(v -> all.putIfAbsent(v.value(), v));
        }
        return List.copyOf(all.values());
    }

    private static Optional<Value> best(Encounter encounter, Field field) {
        return switch (field) {
            case DATE -> encounter.when().map(Day::new);
            case DUE -> encounter.due().map(When::on).map(Day::new);
            case DURATION -> encounter.duration().map(Length::new);
            case PLACE -> encounter.place();
            case HOST -> encounter.host().map(Who::new);
            case INITIATOR -> encounter.initiator().map(Who::new);
            case KIND, STATUS, PARTICIPANTS, NUMBER, AMOUNT, NAME -> Optional.empty();
        };
    }

    private Optional<Anchor> difference(String subject, Field field) {
        return Optional.ofNullable(differing.getOrDefault(subject, Map.of()).get(field))
                .map(anchors::get);
    }

    private ValueView participant(Participant participant) {
        String role = participant.role().orElse("");
        // "Foreign minister" says the level by itself.
        String note = Stream.concat(
                        participant.role().stream(),
                        participant.level().map(EncounterViewer::word).stream()
                                .filter(level -> !role.toLowerCase(Locale.ROOT).contains(level)))
                .collect(Collectors.joining(" · "));
        return new ValueView(
                index.entity(participant.entity()).name(),
                note,
                Optional.of(index.anchors().name(participant.entity())),
                Optional.empty(),
                "",
                told(participant.evidence()));
    }

    /** What a person set and reports give too stands once. */
    private FieldValue together(FieldValue one, FieldValue other) {
        return one.by().isEmpty()
                ? one
                : new FieldValue(
                        one.value(),
                        Stream.concat(one.evidence().stream(), other.evidence().stream())
                                .toList(),
                        other.because(),
                        other.origins(),
                        one.by());
    }

    private String sources(FieldValue value) {
        Optional<String> person = value.by().flatMap(Checked::words);
        if (person.isPresent()) {
            return person.get();
        }
        return value.origins().isEmpty() ? "" : origins.view(value.origins()).count();
    }

    private ValueView value(FieldValue value, Field field) {
        return value(value.value(), field, value.because(), sources(value), told(value.evidence()));
    }

    private ValueView value(Value value, Field field, Optional<String> because, String sources, List<Told> told) {
        return switch (value) {
            case Who who -> who(who.entity(), because, sources, told);
            case Day day ->
                plain(
                        field == Field.DUE ? Days.weekday(day.when().to()) : Days.words(day.when()),
                        because,
                        sources,
                        told);
            case Length length -> plain(length(length.duration()), because, sources, told);
            case Printed printed -> plain(printed.text(), because, sources, told);
            case OfKind kind -> plain(word(kind.kind()), because, sources, told);
            case OfStatus status -> plain(word(status.status()), because, sources, told);
        };
    }

    private ValueView who(EntityId entity, Optional<String> because, String sources, List<Told> told) {
        return new ValueView(
                index.entity(entity).name(), "", Optional.of(index.anchors().name(entity)), because, sources, told);
    }

    private static ValueView plain(String text, Optional<String> because, String sources, List<Told> told) {
        return new ValueView(text, "", Optional.empty(), because, sources, told);
    }

    /** "45 minutes", "1 hour 30 minutes", "2 days". */
    static String length(Duration duration) {
        List<String> parts = new ArrayList<>();
        part(parts, duration.toDays(), "day");
        part(parts, duration.toHoursPart(), "hour");
        part(parts, duration.toMinutesPart(), "minute");
        part(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time" : String.join(" ", parts);
    }

    private static void part(List<String> parts, long number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    // Words of reports

    /** Returns the words, report by report. */
    List<Told> told(List<Evidence> evidence) {
        Map<ArticleId, Set<Span>> byArticle = new LinkedHashMap<>();
        evidence.forEach(e -> byArticle
                .computeIfAbsent(e.article(), k -> new LinkedHashSet<>())
                .add(e.span()));
        return byArticle.entrySet().stream()
                .map(e -> told(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private Told told(ArticleId id, List<Span> spans) {
        String body = index.article(id).body();
        List<Stretch> marks = spans.stream().map(s -> Stretch.of(s, Kind.TOLD)).toList();
        List<Extract> sentences =
                RecordIndex.extracts(body, Passages.sentences(body, index.paragraphs(id), spans), marks);
        return new Told(
                index.source(id),
                index.recorded(id).copyOf().flatMap(index::copied),
                index.anchors().told(id, spans.getFirst()),
                spans.stream().map(s -> RecordIndex.brief(s, body)).toList(),
                sentences);
    }

    /**
     * Returns the marks that this page's links lead to, by article.
     *
     * @param others words that other entries lead to, so that no two marks of one place share an anchor
     */
    Map<ArticleId, List<Stretch>> marks(Stream<Evidence> others) {
        Map<ArticleId, Map<Span, List<Note>>> notes = new HashMap<>();
        for (Encounter encounter : ordered) {
            Note note = Note.encounter(number(encounter), index.anchors().encounter(encounter.id()));
            for (Evidence e : encounter.evidence()) {
                List<Note> here = notes.computeIfAbsent(e.article(), k -> new LinkedHashMap<>())
                        .computeIfAbsent(e.span(), k -> new ArrayList<>());
                if (!here.contains(note)) {
                    here.add(note);
                }
            }
            Stream.of(
                            encounter.participants().stream().flatMap(p -> p.evidence().stream()),
                            encounter.about().stream(),
                            encounter.accounts().stream().flatMap(a -> a.evidence().stream()),
                            encounter.outcome().stream().flatMap(o -> o.evidence().stream()),
                            encounter.fields().values().stream()
                                    .flatMap(List::stream)
                                    .flatMap(v -> v.evidence().stream()))
                    .flatMap(Function.identity())
                    .forEach(e -> anchor(notes, e));
        }
        differences.stream()
                .flatMap(d -> d.values().stream())
                .flatMap(v -> v.evidence().stream())
                .forEach(e -> anchor(notes, e));
        others.forEach(e -> anchor(notes, e));
        Map<ArticleId, List<Stretch>> marks = new HashMap<>();
        notes.forEach((id, spans) -> marks.put(
                id,
                spans.entrySet().stream()
                        .flatMap(e -> stretches(id, e.getKey(), e.getValue()))
                        .toList()));
        return marks;
    }

    private static void anchor(Map<ArticleId, Map<Span, List<Note>>> notes, Evidence e) {
        notes.computeIfAbsent(e.article(), k -> new LinkedHashMap<>())
                .computeIfAbsent(e.span(), k -> new ArrayList<>());
    }

    private Stream<Stretch> stretches(ArticleId id, Span span, List<Note> notes) {
        Optional<String> anchor = Optional.of(index.anchors().told(id, span).id());
        return Stream.concat(
                Stream.of(
                        new Stretch(span, Kind.TOLD, anchor, "", notes.stream().findFirst())),
                notes.stream()
                        .skip(1)
                        .map(note -> new Stretch(span, Kind.TOLD, Optional.empty(), "", Optional.of(note))));
    }

    // Differences

    /** Returns what reports differ on. */
    List<DifferenceView> differences(Map<StatementId, StatementView> statements, Map<StatementId, String> headings) {
        List<DifferenceView> views = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            Difference difference = differences.get(i);
            Subject subject = switch (difference.subject()) {
                case OfEncounter of -> new Subject(link(encounter(of.encounter())), List.of());
                case OfStatement of -> {
                    StatementView statement = statements.get(of.statement());
                    if (statement == null) {
                        throw new IllegalArgumentException("the record lacks statement " + of.statement());
                    }
                    String heading = headings.getOrDefault(of.statement(), "");
                    yield new Subject(new Link(heading, statement.anchor()), statement.words());
                }
                case OfArticle of ->
                    new Subject(
                            new Link(
                                    index.source(of.article()).outlet(),
                                    index.anchors().article(of.article())),
                            List.of());
            };
            views.add(difference(i, subject));
        }
        return List.copyOf(views);
    }

    /** Returns what reports differ on of one statement. */
    List<DifferenceView> differencesOf(Statement statement, String heading) {
        Subject subject = new Subject(
                new Link(heading, index.anchors().statement(statement.id())),
                statement.text().stream().map(index::words).toList());
        return IntStream.range(0, differences.size())
                .filter(i -> differences.get(i).subject() instanceof OfStatement of
                        && of.statement().equals(statement.id()))
                .mapToObj(i -> difference(i, subject))
                .toList();
    }

    private DifferenceView difference(int i, Subject subject) {
        Difference difference = differences.get(i);
        return new DifferenceView(
                anchors.get(i),
                question(difference.field()),
                subject.link(),
                subject.words(),
                difference.values().stream()
                        .map(v -> value(v, difference.field()))
                        .toList());
    }

    private record Subject(Link link, List<String> words) {}

    /**
     * Returns a difference in one line: what reports differ on, and each value with who prints it.
     *
     * @param i its place among those of the record
     * @param of the line of what they differ on
     */
    LineView differenceLine(int i, LineView of) {
        Difference difference = differences.get(i);
        return new LineView(
                "Reports differ on " + question(difference.field()),
                "",
                anchors.get(i),
                of.who(),
                of.text(),
                of.printed(),
                of.language(),
                "",
                difference.values().stream()
                        .map(value -> value(value, difference.field()))
                        .map(value -> value.text() + " (" + value.outlets() + ")")
                        .toList(),
                List.of());
    }

    /** Returns where reports differ on a statement: "the number", and where that stands. */
    List<Link> differences(StatementId statement) {
        List<Link> links = new ArrayList<>();
        differing
                .getOrDefault(statement.value(), Map.of())
                .forEach((field, at) -> links.add(new Link(question(field), anchors.get(at))));
        return List.copyOf(links);
    }

    // Not sure

    /** Returns an encounter as one of two that may be one; {@code gone} where the record has it no longer. */
    Side side(String id, Side gone) {
        @Nullable Encounter encounter = id.isBlank() ? null : byId.get(new EncounterId(id));
        if (encounter == null) {
            return gone;
        }
        Evidence first = encounter.evidence().getFirst();
        return new Side(
                link(encounter).label()
                        + " – "
                        + index.source(first.article()).outlet()
                        + ", "
                        + index.source(first.article()).date(),
                List.of(index.printed(first)),
                List.of(),
                Optional.of(index.anchors().encounter(encounter.id())));
    }

    /** Returns the numbers: "7 encounters, 2 to come"; empty for none. */
    Optional<String> count() {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        long ahead =
                ordered.stream().filter(e -> standing(e) == Standing.TO_COME).count();
        return Optional.of(Nouns.count(ordered.size(), "encounter") + (ahead == 0 ? "" : ", " + ahead + " to come"));
    }
}
