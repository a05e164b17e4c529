package dev.readout.publish;

import dev.readout.article.ArticleId;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import dev.readout.extract.Decision;
import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import dev.readout.reconcile.FieldValue.Day;
import dev.readout.reconcile.FieldValue.Length;
import dev.readout.reconcile.FieldValue.OfStatus;
import dev.readout.reconcile.FieldValue.Printed;
import dev.readout.reconcile.FieldValue.Who;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.TwoSides;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One encounter by hand, its evidence given by the words that an article prints. */
final class Met {
    private static final Decision JOINED = new Decision(new Maker("rules/encounters", "1"), 0.8);

    private final Map<String, String> bodies = new HashMap<>();
    private final EncounterId id;
    private final EncounterKind kind;
    private final EncounterStatus status;
    private Optional<When> days = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<FieldValue.Value> place = Optional.empty();
    private Optional<EntityId> host = Optional.empty();
    private Optional<EntityId> initiator = Optional.empty();
    private Optional<EncounterId> after = Optional.empty();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Evidence> about = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private Optional<TwoSides> sides = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();
    private final Map<Field, List<FieldValue>> fields = new EnumMap<>(Field.class);

    private Met(List<RecordedArticle> articles, String id, EncounterKind kind, EncounterStatus status) {
        articles.forEach(a -> bodies.put(a.article().id().value(), a.article().body()));
        this.id = new EncounterId(id);
        this.kind = kind;
        this.status = status;
    }

    static Met of(List<RecordedArticle> articles, String id, EncounterKind kind, EncounterStatus status) {
        return new Met(articles, id, kind, status);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    /** Finds words of an article: "va-a: on Monday". */
    Evidence in(String words) {
        int colon = words.indexOf(": ");
        String article = words.substring(0, colon);
        String printed = words.substring(colon + 2);
        int at = bodies.getOrDefault(article, "").indexOf(printed);
        if (at < 0) {
            throw new IllegalArgumentException("not printed: " + words);
        }
        return new Evidence(new ArticleId(article), new Span(at, at + printed.length()));
    }

    private List<Evidence> in(String... words) {
        return List.of(words).stream().map(this::in).toList();
    }

    /** Adds sentences that tell of it. */
    Met told(String... words) {
        evidence.addAll(in(words));
        return this;
    }

    Met who(String entity, String role, Participant.Level level, String... words) {
        participants.add(new Participant(
                new EntityId(entity), Optional.of(role).filter(r -> !r.isEmpty()), Optional.of(level), in(words)));
        return this;
    }

    Met about(String... words) {
        about.addAll(in(words));
        return this;
    }

    /** Adds those who can know of it. */
    Met from(Origin... known) {
        origins.addAll(List.of(known));
        return this;
    }

    Met account(String entity, Account.Stance stance, LocalDate since, int reports, String... words) {
        accounts.add(new Account(new EntityId(entity), stance, in(words), Optional.of(since), reports));
        return this;
    }

    Met sides(TwoSides told) {
        sides = Optional.of(told);
        return this;
    }

    Met became(Outcome.Kind what, Optional<When> planned, LocalDate searched, int reports, String... words) {
        outcome = Optional.of(new Outcome(what, planned, in(words), Optional.of(searched), reports));
        return this;
    }

    Met after(String encounter) {
        after = Optional.of(new EncounterId(encounter));
        return this;
    }

    /** Adds a value that no other contradicts. */
    Met settled(Field field, FieldValue.Value value, String because, String... words) {
        gives(field, value, because, words);
        switch (value) {
            case Day day -> day(field, day.when());
            case Length length -> duration = Optional.of(length.duration());
            case Who who -> who(field, who);
            case Printed printed -> place = Optional.of(printed);
            case FieldValue.OfKind any -> {}
            case OfStatus any -> {}
        }
        return this;
    }

    private void day(Field field, When value) {
        if (field == Field.DUE) {
            due = Optional.of(value.to());
        } else {
            days = Optional.of(value);
        }
    }

    private void who(Field field, Who who) {
        if (field == Field.HOST) {
            host = Optional.of(who.entity());
        } else if (field == Field.INITIATOR) {
            initiator = Optional.of(who.entity());
        } else {
            place = Optional.of(who);
        }
    }

    /** Adds a value beside others. */
    Met gives(Field field, FieldValue.Value value, String because, String... words) {
        return gives(field, value, because, List.of(), words);
    }

    Met gives(Field field, FieldValue.Value value, String because, List<Origin> known, String... words) {
        fields.computeIfAbsent(field, k -> new ArrayList<>())
                .add(new FieldValue(value, in(words), Optional.of(because).filter(b -> !b.isEmpty()), known));
        return this;
    }

    Encounter encounter() {
        return new Encounter(
                id,
                kind,
                status,
                days,
                due,
                duration,
                place,
                host,
                initiator,
                participants,
                after,
                about,
                origins,
                accounts,
                sides,
                outcome,
                evidence,
                List.of(),
                fields,
                List.of(),
                JOINED);
    }

    /** Returns the difference that an encounter's values for a field are. */
    static Difference differs(Encounter encounter, Field field) {
        return new Difference(
                new Difference.OfEncounter(encounter.id()),
                field,
                encounter.fields().getOrDefault(field, List.of()));
    }

    /** Returns a record with these beside what it has. */
    static ReadoutRecord with(ReadoutRecord record, List<Encounter> encounters, List<Difference> differences) {
        return new ReadoutRecord(
                record.articles(),
                record.entities(),
                record.attributions(),
                record.statements(),
                record.claims(),
                encounters,
                record.positions(),
                differences,
                record.undecided());
    }
}
