package dev.readout.reconcile.encounter;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.article.Hash;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Undecided;
import dev.readout.reconcile.origin.Roots;
import dev.readout.review.Guidance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the encounters of a record out of the passages that tell of each. */
final class EncounterAssembly {
    private static final Maker MAKER = new Maker("rules/encounters", "1");

    private final Affiliations affiliations;
    private final Roots roots;
    private final Accounts accounts;
    private final FollowThrough followThrough;
    private final SideBySide sideBySide;
    private final Guidance guidance;
    private final SetFields setFields;

    EncounterAssembly(
            Affiliations affiliations,
            Roots roots,
            Accounts accounts,
            FollowThrough followThrough,
            SideBySide sideBySide,
            Guidance guidance,
            Function<ArticleId, List<EntityId>> entities,
            Collection<ArticleFacts> articles) {
        this.affiliations = affiliations;
        this.roots = roots;
        this.accounts = accounts;
        this.followThrough = followThrough;
        this.sideBySide = sideBySide;
        this.guidance = guidance;
        this.setFields = new SetFields(guidance, entities, articles);
    }

    /** @param seen all passages, whatever they belong to */
    EncounterIndex.Found found(List<Gathering> gatherings, List<EncounterIndex.Open> open, Collection<Passage> seen) {
        List<Gathering> told = gatherings.stream().filter(this::isEncounter).toList();
        Map<Gathering, EncounterId> ids = new HashMap<>();
        Map<String, Gathering> gatheringOf = new HashMap<>();
        for (Gathering gathering : told) {
            ids.put(gathering, seed(gathering.passages().getFirst()));
            gathering.passages().forEach(passage -> gatheringOf.put(passage.key(), gathering));
        }
        Map<ArticleId, List<Passage>> loose = seen.stream()
                .filter(passage -> !gatheringOf.containsKey(passage.key()))
                .collect(Collectors.groupingBy(Passage::article));
        Set<EncounterId> taken = new TreeSet<>(ids.values());
        List<Encounter> encounters = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (Gathering gathering : told) {
            EncounterId id = Objects.requireNonNull(ids.get(gathering));
            Vouching vouching = new Vouching(roots, gathering);
            Map<Field, Values> values = values(gathering, vouching);
            Optional<EncounterId> after = gathering.passages().stream()
                    .flatMap(passage -> passage.local().after().stream()
                            .map(other -> gatheringOf.get(passage.key(other)))
                            .filter(other -> other != null && !other.equals(gathering))
                            .map(ids::get))
                    .findFirst();
            encounters.add(encounter(gathering, id, values, vouching, after, taken, loose));
            differences.addAll(new Disputes(id, gathering, vouching, affiliations).differences(counting(gathering)));
        }
        encounters.sort(Encounter.BY_DAY);
        return new EncounterIndex.Found(encounters, differences, undecided(open, ids));
    }

    private List<Undecided> undecided(List<EncounterIndex.Open> open, Map<Gathering, EncounterId> ids) {
        List<Undecided> undecided = new ArrayList<>();
        for (EncounterIndex.Open pair : open) {
            EncounterId earlier = ids.get(pair.earlier());
            EncounterId later = ids.get(pair.later());
            // Two of one report are two: it would not tell one twice on different days.
            boolean together = pair.earlier().passages().stream()
                    .anyMatch(one -> pair.later().passages().stream()
                            .anyMatch(other -> one.article().equals(other.article())));
            boolean reviewed = guidance.encounters()
                    .keepApart(pair.earlier().keys(), pair.later().keys());
            if (earlier != null && later != null && !together && !reviewed) {
                long apart =
                        SameEncounter.gap(pair.earlier().dates(), pair.later().dates());
                undecided.add(new Undecided(
                        Undecided.Relation.SAME_ENCOUNTER,
                        earlier.value(),
                        later.value(),
                        UNSURE,
                        "the same people, "
                                + (apart == 0 ? "the same day" : apart == 1 ? "a day apart" : apart + " days apart")));
            }
        }
        return undecided;
    }

    private static final double UNSURE = 0.4;

    private static EncounterId seed(Passage passage) {
        Span trigger = passage.local().trigger();
        return new EncounterId("n"
                + Hash.of(
                        passage.article().value(), Integer.toString(trigger.begin()), Integer.toString(trigger.end())));
    }

    /** Told by words that say whether, between two at least or by one who visits. */
    private boolean isEncounter(Gathering gathering) {
        if (gathering.said().isEmpty()) {
            return false;
        }
        List<Participant> participants = participants(gathering);
        long parties = participants.stream()
                .filter(participant -> isIdentified(participant.entity()))
                .count();
        boolean several = parties >= 2 || gathering.isOpen() && !participants.isEmpty();
        return several
                || gathering.isVisit() && parties == 1 && !gathering.places().isEmpty();
    }

    /** "the president" of no told state may be anybody's. */
    private boolean isIdentified(EntityId id) {
        Mention.Kind kind = affiliations.entity(id).kind();
        return kind != Mention.Kind.PERSON
                || isNamed(id)
                || affiliations.side(id).isPresent();
    }

    private Encounter encounter(
            Gathering gathering,
            EncounterId id,
            Map<Field, Values> values,
            Vouching vouching,
            Optional<EncounterId> after,
            Set<EncounterId> taken,
            Map<ArticleId, List<Passage>> loose) {
        Map<Field, FieldValue> set = setFields.of(gathering.keys());
        EncounterStatus status = SetFields.value(set, Field.STATUS, FieldValue.OfStatus.class)
                .map(FieldValue.OfStatus::status)
                .orElseGet(() -> status(gathering, values(values, Field.STATUS)));
        Set<EncounterId> replaces = new TreeSet<>();
        Set<ArticleId> seen = new LinkedHashSet<>();
        for (Passage passage : gathering.passages()) {
            if (seen.add(passage.article())) {
                replaces.add(seed(passage));
            }
        }
        replaces.removeAll(taken);
        Map<Field, List<FieldValue>> fields = new EnumMap<>(Field.class);
        values.forEach((field, all) -> {
            // One status that all agree on says no more than the encounter's own.
            boolean said = field == Field.STATUS ? all.isSeveral() : !all.isEmpty();
            if (said) {
                fields.put(field, all.values());
            }
        });
        // What a person says stands first, and what reports print beside it.
        set.forEach((field, value) -> fields.merge(
                field,
                List.of(value),
                (told, own) -> Stream.concat(own.stream(), told.stream()).toList()));
        Set<Evidence> evidence = new LinkedHashSet<>();
        List<Evidence> told = new ArrayList<>();
        Set<Evidence> about = new LinkedHashSet<>();
        for (Passage passage : gathering.passages()) {
            evidence.add(passage.at(passage.local().sentence()));
            told.add(passage.at(passage.local().trigger()));
            passage.local().about().forEach(span -> about.add(passage.at(span)));
        }
        List<Participant> participants = participants(gathering);
        List<Accounts.Joint> joint = accounts.joint(gathering, participants);
        Optional<When> when = SetFields.value(set, Field.DATE, FieldValue.Day.class)
                .map(FieldValue.Day::when)
                .or(() -> when(days(gathering, vouching), values(values, Field.DATE)));
        Optional<LocalDate> due = SetFields.value(set, Field.DUE, FieldValue.Day.class)
                .map(day -> day.when().to())
                .or(() -> due(status, values(values, Field.DUE)));
        return new Encounter(
                id,
                SetFields.value(set, Field.KIND, FieldValue.OfKind.class)
                        .map(FieldValue.OfKind::kind)
                        .orElseGet(() -> kind(gathering)),
                status,
                when,
                due,
                SetFields.value(set, Field.DURATION, FieldValue.Length.class)
                        .map(FieldValue.Value.class::cast)
                        .or(() -> values(values, Field.DURATION).plain())
                        .map(value -> ((FieldValue.Length) value).duration()),
                SetFields.value(set, Field.PLACE, FieldValue.Value.class)
                        .or(() -> values(values, Field.PLACE).best()),
                SetFields.value(set, Field.HOST, FieldValue.Value.class)
                        .or(() -> values(values, Field.HOST).plain())
                        .map(EncounterAssembly::who),
                SetFields.value(set, Field.INITIATOR, FieldValue.Value.class)
                        .or(() -> values(values, Field.INITIATOR).plain())
                        .map(EncounterAssembly::who),
                participants,
                after,
                List.copyOf(about),
                vouching.origins(accounts.vouchers(joint, participants)),
                accounts.of(
                        gathering,
                        vouching,
                        participants,
                        joint,
                        seen.stream()
                                .flatMap(article -> loose.getOrDefault(article, List.of()).stream())
                                .toList()),
                sideBySide.of(gathering, participants),
                followThrough.of(
                        gathering,
                        status,
                        when,
                        due,
                        participants.stream().map(Participant::entity).toList()),
                List.copyOf(evidence),
                told,
                fields,
                List.copyOf(replaces),
                guidance.encounters()
                        .decision(gathering.keys())
                        .orElseGet(() -> new Decision(MAKER, score(gathering))));
    }

    private Values values(Map<Field, Values> values, Field field) {
        return Objects.requireNonNull(values.get(field));
    }

    private static EntityId who(FieldValue.Value value) {
        return ((FieldValue.Who) value).entity();
    }

    /** How much stands behind it: words that tell of it beside those that only refer to it. */
    private static double score(Gathering gathering) {
        boolean told = gathering.passages().stream()
                .anyMatch(passage -> passage.local().bearing() == Bearing.TELLS
                        && passage.known().size() >= 2);
        return told ? 0.9 : 0.7;
    }

    private static EncounterKind kind(Gathering gathering) {
        Map<EncounterKind, Integer> votes = new EnumMap<>(EncounterKind.class);
        for (Passage passage : gathering.passages()) {
            votes.merge(passage.kind(), passage.local().bearing() == Bearing.TELLS ? 2 : 1, Integer::sum);
        }
        if (votes.containsKey(EncounterKind.SUMMIT)) {
            return EncounterKind.SUMMIT;
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<EncounterKind, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /**
     * What has been held stays held, unless somebody whose word weighs as much denies it; else the last report has the
     * last word.
     */
    private static EncounterStatus status(Gathering gathering, Values all) {
        List<EncounterStatus> said = gathering.passages().stream()
                .flatMap(passage -> passage.status().stream())
                .toList();
        if (said.contains(EncounterStatus.DENIED) && !all.outweigh(new FieldValue.OfStatus(EncounterStatus.DENIED))) {
            return EncounterStatus.DENIED;
        }
        if (said.contains(EncounterStatus.HELD)) {
            return EncounterStatus.HELD;
        }
        if (said.contains(EncounterStatus.CANCELLED)) {
            return EncounterStatus.CANCELLED;
        }
        if (said.contains(EncounterStatus.ONGOING)) {
            return EncounterStatus.ONGOING;
        }
        return said.contains(EncounterStatus.PLANNED) ? EncounterStatus.PLANNED : said.getLast();
    }

    // ---- fields

    private Map<Field, Values> values(Gathering gathering, Vouching vouching) {
        Map<Field, Values> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, new Values(vouching));
        }
        for (Passage passage : gathering.passages()) {
            passage.status()
                    .ifPresent(status -> values(values, Field.STATUS)
                            .add(
                                    passage,
                                    new FieldValue.OfStatus(status),
                                    passage.local().trigger(),
                                    Optional.empty()));
            for (Passage.Dated dated : passage.dates()) {
                values(values, Field.DATE)
                        .add(
                                passage,
                                new FieldValue.Day(dated.when()),
                                dated.time().span(),
                                Optional.of(dated.time().because()));
            }
            for (Passage.Due due : passage.dues()) {
                values(values, Field.DUE)
                        .add(
                                passage,
                                new FieldValue.Day(When.on(due.day())),
                                due.time().span(),
                                Optional.of(due.time().because()));
            }
            passage.lengths()
                    .forEach((words, length) -> values(values, Field.DURATION)
                            .add(passage, new FieldValue.Length(length), words, Optional.empty()));
            add(values(values, Field.PLACE), passage, passage.places());
            add(values(values, Field.HOST), passage, passage.hosts());
            add(values(values, Field.INITIATOR), passage, passage.initiators());
        }
        return values;
    }

    private static void add(Values values, Passage passage, Map<EntityId, Span> entities) {
        entities.forEach((entity, words) -> values.add(passage, new FieldValue.Who(entity), words, Optional.empty()));
    }

    /** Of the days that reports give, those that count: of what was held not what had been planned, of what was put off the new day. */
    private static List<Passage> counting(Gathering gathering) {
        List<Passage> dated = gathering.passages().stream()
                .filter(passage -> !passage.dates().isEmpty())
                .toList();
        List<Passage> held = dated.stream()
                .filter(passage -> passage.status().equals(Optional.of(EncounterStatus.HELD)))
                .toList();
        if (!held.isEmpty()) {
            return held;
        }
        Optional<LocalDate> moved = dated.stream()
                .filter(passage -> !passage.local().moved().isEmpty())
                .flatMap(passage -> passage.anchor().stream())
                .max(LocalDate::compareTo);
        return moved.isEmpty()
                ? dated
                : dated.stream()
                        .filter(passage -> passage.anchor()
                                .map(day -> !day.isBefore(moved.get()))
                                .orElse(true))
                        .toList();
    }

    private static Values days(Gathering gathering, Vouching vouching) {
        Values days = new Values(vouching);
        for (Passage passage : counting(gathering)) {
            for (Passage.Dated dated : passage.dates()) {
                if (dated.when().extent() != When.Extent.WITHIN) {
                    days.add(
                            passage,
                            new FieldValue.Day(dated.when()),
                            dated.time().span(),
                            Optional.of(dated.time().because()));
                }
            }
        }
        return days;
    }

    private static Optional<When> when(Values days, Values all) {
        List<When> whens = days.sorted().stream()
                .map(told -> ((FieldValue.Day) told.value).when())
                .toList();
        if (whens.isEmpty()) {
            return all.best().map(value -> ((FieldValue.Day) value).when());
        }
        // A day within talks of several days does not contradict them.
        Optional<When> whole = whens.stream()
                .filter(when -> when.extent() == When.Extent.THROUGHOUT)
                .filter(when -> whens.stream().allMatch(when::overlaps))
                .findFirst();
        return whole.or(() -> days.plain().map(value -> ((FieldValue.Day) value).when()));
    }

    private Optional<LocalDate> due(EncounterStatus status, Values dues) {
        boolean over = status == EncounterStatus.HELD || status == EncounterStatus.ONGOING;
        return over
                ? Optional.empty()
                : dues.best().map(value -> ((FieldValue.Day) value).when().to());
    }

    // ---- who

    private List<Participant> participants(Gathering gathering) {
        Optional<LocalDate> day = gathering.firstTold();
        Map<EntityId, Set<Evidence>> named = new LinkedHashMap<>();
        Map<EntityId, Set<Evidence>> states = new LinkedHashMap<>();
        Map<EntityId, Set<Evidence>> open = new LinkedHashMap<>();
        for (Passage passage : gathering.passages()) {
            collect(named, passage, passage.people());
            collect(states, passage, passage.states());
            collect(open, passage, passage.open());
        }
        long names = named.keySet().stream().filter(this::isNamed).count();
        if (names >= 2) {
            named.keySet().removeIf(id -> !isNamed(id));
        }
        Set<String> represented = new LinkedHashSet<>();
        named.keySet().forEach(id -> affiliations.side(id).ifPresent(represented::add));
        states.keySet()
                .removeIf(id -> names >= 2
                        || affiliations.side(id).filter(represented::contains).isPresent());
        Map<EntityId, Set<Evidence>> all = new LinkedHashMap<>(named);
        all.putAll(states);
        if (all.size() < 2) {
            byName(open).forEach(all::put);
        }
        List<Participant> participants = new ArrayList<>();
        all.forEach((id, evidence) -> participants.add(
                new Participant(id, affiliations.role(id, day), affiliations.level(id, day), List.copyOf(evidence))));
        participants.sort(Comparator.comparing((Participant participant) ->
                participant.level().map(Enum::ordinal).orElse(Integer.MAX_VALUE)));
        return participants;
    }

    /** "engineers" of one report and "engineers" of the next are shown once, with the words of both. */
    private Map<EntityId, Set<Evidence>> byName(Map<EntityId, Set<Evidence>> groups) {
        Map<String, EntityId> first = new HashMap<>();
        Map<EntityId, Set<Evidence>> shown = new LinkedHashMap<>();
        groups.forEach((id, evidence) -> {
            String name = affiliations.entity(id).name().toLowerCase(Locale.ROOT);
            EntityId known = first.computeIfAbsent(name, n -> id);
            shown.computeIfAbsent(known, i -> new LinkedHashSet<>()).addAll(evidence);
        });
        return shown;
    }

    private boolean isNamed(EntityId id) {
        Entity entity = affiliations.entity(id);
        return entity.mentions().stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    }

    private static void collect(Map<EntityId, Set<Evidence>> to, Passage passage, Map<EntityId, Span> from) {
        from.forEach((id, words) ->
                to.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(passage.at(words)));
    }
}
