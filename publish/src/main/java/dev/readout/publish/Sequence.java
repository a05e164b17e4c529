package dev.readout.publish;

import dev.readout.extract.When;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Participant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Encounters of the same parties, day by day. Two are of the same parties when two of those who take part in one take part in the other.
 *
 * <p>Immutable and thread-safe; costs by the encounters of those who take part.
 */
final class Sequence {
    private final Map<EntityId, List<Encounter>> of = new HashMap<>();

    Sequence(List<Encounter> encounters) {
        for (Encounter encounter : encounters) {
            encounter.participants().stream()
                    .map(Participant::entity)
                    .distinct()
                    .forEach(each ->
                            of.computeIfAbsent(each, id -> new ArrayList<>()).add(encounter));
        }
    }

    /** Returns the last one before; empty where there is none, or the encounter has no day. */
    Optional<Encounter> before(Encounter encounter) {
        return day(encounter)
                .flatMap(day -> beside(encounter).stream()
                        .filter(each ->
                                day(each).filter(other -> other.isBefore(day)).isPresent())
                        .max(Encounter.BY_DAY));
    }

    /** Returns the first one after; empty where there is none, or the encounter has no day. */
    Optional<Encounter> after(Encounter encounter) {
        return day(encounter)
                .flatMap(day -> beside(encounter).stream()
                        .filter(each ->
                                day(each).filter(other -> other.isAfter(day)).isPresent())
                        .min(Encounter.BY_DAY));
    }

    private List<Encounter> beside(Encounter encounter) {
        Map<Encounter, Long> shared = encounter.participants().stream()
                .map(Participant::entity)
                .distinct()
                .flatMap(each -> Objects.requireNonNullElse(of.get(each), List.<Encounter>of()).stream())
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
        return shared.entrySet().stream()
                .filter(each -> each.getValue() > 1 && !each.getKey().id().equals(encounter.id()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Encounter::id))
                .toList();
    }

    private static Optional<LocalDate> day(Encounter encounter) {
        return encounter.when().map(When::from).or(encounter::due);
    }
}
