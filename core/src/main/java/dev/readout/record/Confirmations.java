package dev.readout.record;

import dev.readout.article.Hash;
import dev.readout.extract.AttributionId;
import dev.readout.extract.Decision;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Claim;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Entity;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.EntityMention;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Position;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.StatementId;
import dev.readout.review.Action;
import dev.readout.review.Review;
import dev.readout.review.Reviews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Marks the entries of a record that a person has checked.
 *
 * <p>Pure. What was checked is the entry as it was: it is marked while it rests on the same words and says the same, and no
 * longer once a report adds to it or another decision changes it. Ids do not count: an entry may get another.
 */
public final class Confirmations {
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<StatementId, List<AttributionId>> attributions = new HashMap<>();

    private Confirmations(ReadoutRecord record) {
        record.entities().forEach(entity -> entities.put(entity.id(), entity));
        record.statements().forEach(statement -> attributions.put(statement.id(), statement.attributions()));
    }

    /** Returns a record with the entries marked that people have checked. */
    public static ReadoutRecord of(ReadoutRecord record, Reviews reviews) {
        Map<String, Review> checked = new HashMap<>();
        for (Review review : reviews.inForce()) {
            if (review.action() instanceof Action.Confirmed confirmed) {
                checked.put(confirmed.of() + confirmed.sha256(), review);
            }
        }
        return checked.isEmpty() ? record : new Confirmations(record).marked(record, checked);
    }

    /**
     * Returns the SHA-256 of what an entry rests on and says, lower-case hexadecimal.
     *
     * @return nothing where there is no such entry, or nobody checks such ones
     */
    public static Optional<String> sha256(ReadoutRecord record, EntryKey key) {
        Confirmations all = new Confirmations(record);
        String id = key.id();
        return switch (key.kind()) {
            case ENTITY -> first(record.entities(), e -> e.id().value(), id).map(all::entity);
            case ATTRIBUTION ->
                first(record.attributions(), a -> a.id().value(), id).map(all::attribution);
            case STATEMENT ->
                first(record.statements(), s -> s.id().value(), id).map(all::statement);
            case CLAIM -> first(record.claims(), c -> c.id().value(), id).map(all::claim);
            case ENCOUNTER ->
                first(record.encounters(), e -> e.id().value(), id).map(all::encounter);
            case POSITION -> first(record.positions(), p -> p.id().value(), id).map(all::position);
            case ARTICLE, DIFFERENCE, UNDECIDED -> Optional.empty();
        };
    }

    private static <T> Optional<T> first(List<T> all, java.util.function.Function<T, String> id, String wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    private ReadoutRecord marked(ReadoutRecord record, Map<String, Review> checked) {
        return new ReadoutRecord(
                record.articles(),
                record.entities().stream()
                        .map(entity -> reviewed(checked, EntryKind.ENTITY, entity(entity), entity.by())
                                .map(by -> with(entity, by))
                                .orElse(entity))
                        .toList(),
                record.attributions().stream()
                        .map(attribution -> reviewed(
                                        checked, EntryKind.ATTRIBUTION, attribution(attribution), attribution.by())
                                .map(by -> with(attribution, by))
                                .orElse(attribution))
                        .toList(),
                record.statements().stream()
                        .map(statement -> reviewed(checked, EntryKind.STATEMENT, statement(statement), statement.by())
                                .map(by -> with(statement, by))
                                .orElse(statement))
                        .toList(),
                record.claims().stream()
                        .map(claim -> reviewed(checked, EntryKind.CLAIM, claim(claim), claim.by())
                                .map(by -> with(claim, by))
                                .orElse(claim))
                        .toList(),
                record.encounters().stream()
                        .map(encounter -> reviewed(checked, EntryKind.ENCOUNTER, encounter(encounter), encounter.by())
                                .map(by -> with(encounter, by))
                                .orElse(encounter))
                        .toList(),
                record.positions().stream()
                        .map(position -> reviewed(checked, EntryKind.POSITION, position(position), position.by())
                                .map(by -> with(position, by))
                                .orElse(position))
                        .toList(),
                record.differences(),
                record.undecided());
    }

    private static Optional<Decision> reviewed(
            Map<String, Review> checked, EntryKind kind, String sha256, Decision by) {
        return Optional.ofNullable(checked.get(kind.list() + sha256))
                .map(review -> by.checked(new Decision.Reviewed(review.by(), review.at())));
    }

    // ---- what an entry rests on and says

    private String entity(Entity entity) {
        return hash(
                entity.kind(),
                sorted(entity.mentions().stream().map(EntityMention::at)),
                sorted(entity.members().stream().map(this::anchor)),
                sorted(entity.speaksFor().stream().map(this::anchor)));
    }

    /** Where somebody is first mentioned stands for him: his id may change with his fullest name. */
    private String anchor(EntityId id) {
        Entity entity = entities.get(id);
        return entity == null
                ? id.value()
                : entity.mentions().stream()
                        .map(mention -> mention.at().toString())
                        .min(String::compareTo)
                        .orElse("");
    }

    private String attribution(Attribution attribution) {
        return hash(
                attribution.id(),
                attribution.form(),
                attribution.content(),
                attribution.source(),
                attribution.speaker().map(id -> within(id, attribution)),
                attribution.addressees().stream()
                        .map(id -> within(id, attribution))
                        .toList(),
                attribution.act(),
                attribution.modality(),
                attribution.polarity(),
                attribution.sourcing(),
                attribution.channel(),
                attribution.chain().stream()
                        .map(hop -> hop.text() + " " + hop.channel()
                                + hop.entities().stream()
                                        .map(id -> within(id, attribution))
                                        .toList())
                        .toList(),
                attribution.within());
    }

    /** Where its own report first mentions somebody. */
    private String within(EntityId id, Attribution attribution) {
        return Optional.ofNullable(entities.get(id)).stream()
                .flatMap(entity -> entity.mentions().stream())
                .map(EntityMention::at)
                .filter(at -> at.article().equals(attribution.article()))
                .map(Evidence::span)
                .min(java.util.Comparator.naturalOrder())
                .map(Objects::toString)
                .orElse("");
    }

    private String statement(Statement statement) {
        return hash(sorted(statement.attributions().stream()), statement.said());
    }

    private String claim(Claim claim) {
        return hash(sorted(said(claim.affirm())), sorted(said(claim.deny())));
    }

    private Stream<AttributionId> said(Collection<StatementId> statements) {
        return statements.stream().flatMap(id -> attributions.getOrDefault(id, List.of()).stream());
    }

    private String encounter(Encounter encounter) {
        List<Evidence> told = encounter.passages().isEmpty() ? encounter.evidence() : encounter.passages();
        return hash(
                sorted(told.stream()),
                encounter.kind(),
                encounter.status(),
                encounter.when(),
                encounter.due(),
                encounter.duration(),
                encounter.place().map(place -> place.toString()).map(this::place),
                encounter.host().map(this::anchor),
                encounter.initiator().map(this::anchor),
                sorted(encounter.participants().stream().flatMap(participant -> participant.evidence().stream())));
    }

    private String place(String place) {
        return place.isBlank() ? place : anchor(new EntityId(place));
    }

    private String position(Position position) {
        return hash(
                sorted(position.evidence().stream()),
                position.text(),
                position.kind(),
                anchor(position.holder()),
                sorted(position.toward().stream().map(this::anchor)),
                position.amount(),
                position.condition(),
                position.due(),
                position.polarity(),
                position.modality());
    }

    private static String sorted(Stream<?> values) {
        return values.map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    private static String hash(Object... parts) {
        return Hash.sha256(Stream.of(parts).map(Object::toString).collect(Collectors.joining("\u0000")));
    }

    // ---- the same, checked

    private static Entity with(Entity e, Decision by) {
        return new Entity(
                e.id(),
                e.kind(),
                e.name(),
                e.aliases(),
                e.roles(),
                e.members(),
                e.speaksFor(),
                e.mentions(),
                e.replaces(),
                by);
    }

    private static Attribution with(Attribution a, Decision by) {
        return new Attribution(
                a.id(),
                a.article(),
                a.statement(),
                a.form(),
                a.content(),
                a.cue(),
                a.source(),
                a.speaker(),
                a.addressees(),
                a.act(),
                a.modality(),
                a.polarity(),
                a.sourcing(),
                a.channel(),
                a.chain(),
                a.within(),
                by);
    }

    private static Statement with(Statement s, Decision by) {
        return new Statement(
                s.id(), s.speaker(), s.text(), s.said(), s.attributions(), s.wordings(), s.drift(), s.replaces(), by);
    }

    private static Claim with(Claim c, Decision by) {
        return new Claim(c.id(), c.text(), c.affirm(), c.deny(), c.origins(), c.denials(), c.replaces(), by);
    }

    private static Encounter with(Encounter e, Decision by) {
        return new Encounter(
                e.id(),
                e.kind(),
                e.status(),
                e.when(),
                e.due(),
                e.duration(),
                e.place(),
                e.host(),
                e.initiator(),
                e.participants(),
                e.after(),
                e.about(),
                e.origins(),
                e.accounts(),
                e.sides(),
                e.outcome(),
                e.evidence(),
                e.passages(),
                e.fields(),
                e.replaces(),
                by);
    }

    private static Position with(Position p, Decision by) {
        return new Position(
                p.id(),
                p.holder(),
                p.kind(),
                p.text(),
                p.toward(),
                p.amount(),
                p.condition(),
                p.due(),
                p.modality(),
                p.polarity(),
                p.attributions(),
                p.evidence(),
                p.outcome(),
                p.shifts(),
                p.replaces(),
                by);
    }
}
