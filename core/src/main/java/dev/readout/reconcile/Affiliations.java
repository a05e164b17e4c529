package dev.readout.reconcile;

import dev.readout.annotate.Mention.Kind;
import dev.readout.lexicon.Countries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * For whom the people and bodies of a record act, in which office and at which level, as their titles tell.
 *
 * <p>Immutable once made; thread-safe.
 */
public final class Affiliations {
    private static final Set<String> ENVOYS = Set.of(
            "envoy",
            "ambassador",
            "aide",
            "adviser",
            "negotiator",
            "mediator",
            "representative",
            "diplomat",
            "spokesman",
            "press secretary",
            "delegate",
            "director",
            "general",
            "commander");
    private static final Set<String> LEADERS =
            Set.of("secretary-general", "director-general", "pope", "prince", "crown prince");

    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final Map<EntityId, List<Held>> offices = new LinkedHashMap<>();
    private final Map<EntityId, Optional<String>> sides = new HashMap<>();
    private final Countries countries = Countries.load();

    /** One office as a report gives it. */
    private record Held(Office office, Role role) {}

    /** Reads the titles of all of these. */
    public Affiliations(Collection<Entity> all) {
        for (Entity entity : all) {
            entities.put(entity.id(), entity);
            offices.put(
                    entity.id(),
                    entity.roles().stream()
                            .flatMap(role -> Office.of(role.text()).stream()
                                    .filter(office -> !office.past())
                                    .map(office -> new Held(office, role)))
                            .toList());
            sides.put(entity.id(), sideOf(entity));
        }
    }

    /** Returns what an id stands for. */
    public Entity entity(EntityId id) {
        return Objects.requireNonNull(entities.get(id), () -> "no entity " + id);
    }

    /** Returns one key for the state or body that somebody acts for: for "Keshti president" that of Kesht. */
    public Optional<String> side(EntityId id) {
        return Objects.requireNonNull(sides.get(id), () -> "no entity " + id);
    }

    private Optional<String> sideOf(Entity entity) {
        if (entity.kind() == Kind.PLACE || entity.kind() == Kind.ORGANIZATION) {
            return Optional.of(key(entity));
        }
        Map<String, Integer> owners = new LinkedHashMap<>();
        for (Held held : offices.getOrDefault(entity.id(), List.of())) {
            if (!held.office().owner().isBlank()) {
                owners.merge(Office.ownerKey(held.office().owner(), countries), 1, Integer::sum);
            }
        }
        return owners.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private String key(Entity entity) {
        return entity.aliases().stream()
                .flatMap(alias -> countries.spokenForBy(alias).or(() -> countries.named(alias)).stream())
                .findFirst()
                .orElseGet(() -> Office.ownerKey(entity.name(), countries));
    }

    /** Returns the title that reports of the time nearest to a day give, the most official first. */
    public Optional<String> role(EntityId id, Optional<LocalDate> day) {
        return nearest(id, day).map(held -> held.role().text());
    }

    private Optional<Held> nearest(EntityId id, Optional<LocalDate> day) {
        return offices.getOrDefault(id, List.of()).stream()
                .min(Comparator.comparing((Held held) -> !held.office().isSingle())
                        .thenComparing(held -> held.office().owner().isBlank())
                        .thenComparing(held -> held.office().role().equals("leader"))
                        .thenComparingLong(held -> distance(held.role(), day)));
    }

    private static long distance(Role role, Optional<LocalDate> day) {
        if (day.isEmpty() || role.from().isEmpty()) {
            return 0;
        }
        LocalDate to = role.to().orElse(role.from().get());
        return day.get().isBefore(role.from().get())
                ? day.get().until(role.from().get(), ChronoUnit.DAYS)
                : Math.max(0, to.until(day.get(), ChronoUnit.DAYS));
    }

    /** Returns at which level somebody acts; empty for one whose titles do not say. */
    public Optional<Participant.Level> level(EntityId id, Optional<LocalDate> day) {
        Entity entity = entity(id);
        if (entity.kind() != Kind.PERSON) {
            return Optional.of(Participant.Level.DELEGATION);
        }
        return nearest(id, day).flatMap(held -> level(held.office()));
    }

    private static Optional<Participant.Level> level(Office office) {
        String role = office.role();
        if (office.isHead() || LEADERS.contains(role)) {
            return Optional.of(Participant.Level.LEADER);
        }
        if (role.endsWith("minister") || role.endsWith("secretary")) {
            return Optional.of(Participant.Level.MINISTER);
        }
        return ENVOYS.contains(role) ? Optional.of(Participant.Level.ENVOY) : Optional.empty();
    }
}
