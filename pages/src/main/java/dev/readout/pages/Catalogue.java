package dev.readout.pages;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.publish.RecordParts;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which entries a record has of what, in the order in which pages list them: what is newest first.
 *
 * <p>Immutable and thread-safe.
 */
final class Catalogue {
    private final RecordParts parts;
    private final List<EntryKey> reports;
    private final List<EntryKey> statements;
    private final List<EntryKey> encounters;
    private final List<EntryKey> positions;
    private final Map<Mention.Kind, List<EntryKey>> names = new EnumMap<>(Mention.Kind.class);
    private final Map<EntityId, List<EntryKey>> said = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> met = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> held = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> namedIn = new HashMap<>();

    /** @param parts the same record, for the days of its entries */
    Catalogue(ReadoutRecord record, RecordParts parts) {
        this.parts = parts;
        this.reports = newestFirst(record.articles().stream()
                .map(recorded -> key(recorded.article().id())));
        this.statements = newestFirst(record.statements().stream().map(Catalogue::key));
        this.encounters = newestFirst(record.encounters().stream().map(Catalogue::key));
        this.positions = newestFirst(record.positions().stream().map(Catalogue::key));
        for (Entity entity : record.entities()) {
            names.computeIfAbsent(entity.kind(), kind -> new ArrayList<>())
                    .add(new EntryKey(EntryKind.ENTITY, entity.id().value()));
            namedIn.put(
                    entity.id(),
                    newestFirst(entity.mentions().stream()
                            .map(mention -> key(mention.at().article()))
                            .distinct()));
        }
        record.statements().forEach(statement -> statement.speaker().ifPresent(id -> add(said, id, key(statement))));
        record.encounters()
                .forEach(encounter -> encounter.participants().stream()
                        .map(Participant::entity)
                        .distinct()
                        .forEach(id -> add(met, id, key(encounter))));
        record.positions().forEach(position -> add(held, position.holder(), key(position)));
        for (Map<EntityId, List<EntryKey>> owned : List.of(said, met, held)) {
            owned.replaceAll((id, keys) -> newestFirst(keys.stream()));
        }
    }

    private static void add(Map<EntityId, List<EntryKey>> owned, EntityId id, EntryKey key) {
        owned.computeIfAbsent(id, k -> new ArrayList<>()).add(key);
    }

    private static EntryKey key(ArticleId article) {
        return new EntryKey(EntryKind.ARTICLE, article.value());
    }

    private static EntryKey key(Statement statement) {
        return new EntryKey(EntryKind.STATEMENT, statement.id().value());
    }

    private static EntryKey key(Encounter encounter) {
        return new EntryKey(EntryKind.ENCOUNTER, encounter.id().value());
    }

    private static EntryKey key(Position position) {
        return new EntryKey(EntryKind.POSITION, position.id().value());
    }

    /** Those without a day last; of one day, in the record's order. */
    private List<EntryKey> newestFirst(Stream<EntryKey> keys) {
        return keys.sorted(Comparator.comparing((EntryKey key) -> parts.day(key).orElse(LocalDate.MIN))
                        .reversed())
                .toList();
    }

    /** Returns encounters that began, or are expected, between two days. */
    List<EntryKey> encounters(LocalDate from, LocalDate until) {
        return between(encounters, from, until);
    }

    /** Returns statements made, or first printed, between two days. */
    List<EntryKey> statements(LocalDate from, LocalDate until) {
        return between(statements, from, until);
    }

    /** Returns positions first told between two days. */
    List<EntryKey> positions(LocalDate from, LocalDate until) {
        return between(positions, from, until);
    }

    /** Returns those of some entries, in the order in which they are listed, of which no report tells a day. */
    List<EntryKey> undated(List<EntryKey> all) {
        return all.subList(firstNotAfter(all, LocalDate.MIN), all.size());
    }

    private List<EntryKey> between(List<EntryKey> all, LocalDate from, LocalDate until) {
        int first = firstNotAfter(all, until);
        return from.isAfter(until) ? List.of() : all.subList(first, firstNotAfter(all, from.minusDays(1)));
    }

    /** The place of the first that is of this day or an earlier one, or of none: the newest are listed first. */
    private int firstNotAfter(List<EntryKey> all, LocalDate day) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.day(all.get(middle)).orElse(LocalDate.MIN).isAfter(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns the day of the last report. */
    Optional<LocalDate> lastPrinted() {
        return reports.stream().findFirst().flatMap(parts::day);
    }

    List<EntryKey> reports() {
        return reports;
    }

    List<EntryKey> statements() {
        return statements;
    }

    List<EntryKey> encounters() {
        return encounters;
    }

    /** Returns those that say more than one statement does, what somebody denies first. */
    List<EntryKey> claims() {
        return parts.claims();
    }

    List<EntryKey> positions() {
        return positions;
    }

    /** Returns names of one kind, those named most first. */
    List<EntryKey> names(Mention.Kind kind) {
        return names.getOrDefault(kind, List.of());
    }

    List<EntryKey> saidBy(EntityId speaker) {
        return said.getOrDefault(speaker, List.of());
    }

    List<EntryKey> encountersOf(EntityId participant) {
        return met.getOrDefault(participant, List.of());
    }

    List<EntryKey> positionsOf(EntityId holder) {
        return held.getOrDefault(holder, List.of());
    }

    List<EntryKey> reportsNaming(EntityId name) {
        return namedIn.getOrDefault(name, List.of());
    }
}
