package dev.readout.pages;

import dev.readout.annotate.Mention;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.extract.AttributionId;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.record.RecordedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which entries a record has of what, in the order in which pages list them: what is newest first.
 *
 * <p>Immutable and thread-safe.
 */
final class Catalogue {
    private final Map<ArticleId, LocalDate> published = new HashMap<>();
    /** When entries of lists took place, were said or printed. */
    private final Map<EntryKey, LocalDate> days = new HashMap<>();

    private final List<EntryKey> reports;
    private final List<EntryKey> statements;
    private final List<EntryKey> encounters;
    private final List<EntryKey> claims;
    private final List<EntryKey> positions;
    private final Map<Mention.Kind, List<EntryKey>> names = new LinkedHashMap<>();
    private final Map<EntityId, List<EntryKey>> said = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> met = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> held = new HashMap<>();
    private final Map<EntityId, List<EntryKey>> namedIn = new HashMap<>();

    Catalogue(ReadoutRecord record) {
        for (RecordedArticle recorded : record.articles()) {
            recorded.article()
                    .published()
                    .map(PrintedTime::date)
                    .ifPresent(day -> published.put(recorded.article().id(), day));
        }
        Map<AttributionId, ArticleId> articleOf = new HashMap<>();
        record.attributions().forEach(attribution -> articleOf.put(attribution.id(), attribution.article()));
        this.reports = newestFirst(
                record.articles(),
                recorded -> day(Stream.of(recorded.article().id())),
                recorded ->
                        new EntryKey(EntryKind.ARTICLE, recorded.article().id().value()));
        Function<Statement, Optional<LocalDate>> saidOn = statement -> statement
                .said()
                .or(() -> day(statement.attributions().stream()
                        .flatMap(id -> Optional.ofNullable(articleOf.get(id)).stream())));
        this.statements = newestFirst(record.statements(), saidOn, Catalogue::key);
        this.encounters = newestFirst(
                record.encounters(),
                encounter -> encounter
                        .when()
                        .map(when -> when.from())
                        .or(encounter::due)
                        .or(() -> day(encounter.evidence())),
                Catalogue::key);
        this.positions = newestFirst(record.positions(), position -> day(position.evidence()), Catalogue::key);
        Map<StatementId, Optional<EntityId>> speakers = new HashMap<>();
        record.statements().forEach(statement -> speakers.put(statement.id(), statement.speaker()));
        this.claims = record.claims().stream()
                .filter(claim -> saysMore(claim, speakers))
                .sorted(Comparator.comparing((Claim claim) -> claim.deny().isEmpty())
                        .thenComparingLong(claim -> -claim.independent())
                        .thenComparingInt(claim -> -claim.affirm().size()))
                .map(claim -> new EntryKey(EntryKind.CLAIM, claim.id().value()))
                .toList();
        for (Entity entity : record.entities()) {
            EntryKey key = new EntryKey(EntryKind.ENTITY, entity.id().value());
            names.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(key);
            Set<ArticleId> articles = new LinkedHashSet<>();
            entity.mentions().forEach(mention -> articles.add(mention.at().article()));
            namedIn.put(
                    entity.id(),
                    newestFirst(
                            List.copyOf(articles),
                            article -> day(Stream.of(article)),
                            article -> new EntryKey(EntryKind.ARTICLE, article.value())));
        }
        by(record.statements(), saidOn, Catalogue::key, statement -> statement.speaker().stream(), said);
        by(
                record.encounters(),
                encounter -> encounter.when().map(when -> when.from()).or(encounter::due),
                Catalogue::key,
                encounter -> encounter.participants().stream().map(participant -> participant.entity()),
                met);
        by(
                record.positions(),
                position -> day(position.evidence()),
                Catalogue::key,
                position -> Stream.of(position.holder()),
                held);
    }

    /** Whether it says more than its one statement does. */
    private static boolean saysMore(Claim claim, Map<StatementId, Optional<EntityId>> speakers) {
        return !claim.deny().isEmpty()
                || claim.independent() > 1
                || claim.affirm().stream()
                                .flatMap(id -> speakers.getOrDefault(id, Optional.empty()).stream())
                                .distinct()
                                .count()
                        > 1;
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

    private Optional<LocalDate> day(List<Evidence> evidence) {
        return day(evidence.stream().map(Evidence::article));
    }

    private Optional<LocalDate> day(Stream<ArticleId> articles) {
        return articles.flatMap(id -> Optional.ofNullable(published.get(id)).stream())
                .min(Comparator.naturalOrder());
    }

    /** Those without a day last; of one day, in the record's order. */
    private <T> List<EntryKey> newestFirst(
            List<T> all, Function<T, Optional<LocalDate>> day, Function<T, EntryKey> key) {
        return all.stream()
                .map(each -> {
                    EntryKey entry = key.apply(each);
                    Optional<LocalDate> when = day.apply(each);
                    when.ifPresent(known -> days.put(entry, known));
                    return Map.entry(when.orElse(LocalDate.MIN), entry);
                })
                .sorted(Map.Entry.<LocalDate, EntryKey>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    private <T> void by(
            List<T> all,
            Function<T, Optional<LocalDate>> day,
            Function<T, EntryKey> key,
            Function<T, Stream<EntityId>> whose,
            Map<EntityId, List<EntryKey>> found) {
        Map<EntityId, List<T>> owned = new HashMap<>();
        all.forEach(each -> whose.apply(each)
                .distinct()
                .forEach(id -> owned.computeIfAbsent(id, k -> new ArrayList<>()).add(each)));
        owned.forEach((id, some) -> found.put(id, newestFirst(some, day, key)));
    }

    /** Returns encounters that began, or are expected, between two days. */
    List<EntryKey> encounters(LocalDate from, LocalDate until) {
        return between(encounters, from, until);
    }

    /** Returns statements made, or first printed, between two days. */
    List<EntryKey> statements(LocalDate from, LocalDate until) {
        return between(statements, from, until);
    }

    private List<EntryKey> between(List<EntryKey> all, LocalDate from, LocalDate until) {
        return all.stream()
                .filter(key -> {
                    LocalDate day = days.get(key);
                    return day != null && !day.isBefore(from) && !day.isAfter(until);
                })
                .toList();
    }

    /** Returns the day of the last report. */
    Optional<LocalDate> lastPrinted() {
        return published.values().stream().max(Comparator.naturalOrder());
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
        return claims;
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
