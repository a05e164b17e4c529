package dev.readout.reconcile.origin;

import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Origin.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose word one passage of one report is.
 *
 * @param key the same for all that are one origin; empty for one who may be any of the others
 * @param notOf the keys of others that one without a key is surely not
 * @param heardFrom the keys of those from whom it says that it has it
 * @param kind what it would be if it is an origin
 * @param entity who it is
 * @param text how the report calls it where it names nobody
 * @param told its word in the report
 */
public record Root(
        Optional<String> key,
        Set<String> notOf,
        Set<String> heardFrom,
        Origin.Kind kind,
        Optional<EntityId> entity,
        Optional<String> text,
        Told told) {
    public Root {
        notOf = Set.copyOf(notOf);
        heardFrom = Set.copyOf(heardFrom);
        Objects.requireNonNull(key);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(entity);
        Objects.requireNonNull(text);
        Objects.requireNonNull(told);
    }

    /**
     * Returns the origins that roots come to, those counted first. Whoever may be one of the others is never counted
     * beside them; where nobody else is known, all such are one. Whoever has it from one of the others is one with him.
     *
     * @param roots in order of publication
     */
    public static List<Origin> together(List<Root> roots) {
        Map<String, List<Root>> known = new LinkedHashMap<>();
        List<Root> unsure = new ArrayList<>();
        List<Root> untold = new ArrayList<>();
        Set<String> atFirstHand = roots.stream()
                .filter(root -> root.heardFrom.isEmpty())
                .flatMap(root -> root.key.stream())
                .collect(Collectors.toSet());
        for (Root root : roots) {
            Optional<String> from = root.heardFrom.stream()
                    .filter(atFirstHand::contains)
                    .sorted()
                    .findFirst();
            if (root.key.isPresent()) {
                known.computeIfAbsent(from.or(root::key).get(), k -> new ArrayList<>())
                        .add(root);
            } else {
                (root.kind == Origin.Kind.UNKNOWN ? untold : unsure).add(root);
            }
        }
        // One who is surely none of the others is one more; a party is never the reporter who saw it.
        Set<String> parties = known.entrySet().stream()
                .filter(entry -> entry.getValue().get(0).kind != Origin.Kind.OBSERVER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Root> apart =
                unsure.stream().filter(root -> root.notOf.containsAll(parties)).toList();
        if (!apart.isEmpty() && !known.isEmpty()) {
            unsure.removeAll(apart);
            known.put("apart", apart);
        }
        List<Origin> origins = new ArrayList<>();
        known.values().forEach(same -> origins.add(origin(same, same.getFirst().kind)));
        if (!unsure.isEmpty()) {
            boolean alone = origins.isEmpty();
            origins.add(origin(unsure, alone ? unsure.getFirst().kind : Origin.Kind.UNKNOWN));
        }
        if (!untold.isEmpty()) {
            origins.add(origin(untold, Origin.Kind.UNKNOWN));
        }
        origins.sort(Comparator.comparing(origin -> !origin.isCounted()));
        return List.copyOf(origins);
    }

    private static Origin origin(List<Root> same, Origin.Kind kind) {
        Root first = same.stream()
                .filter(root -> root.entity.isPresent())
                .sorted(Comparator.comparing(root -> !root.heardFrom.isEmpty()))
                .findFirst()
                .orElse(same.getFirst());
        return new Origin(
                kind,
                first.entity,
                first.text,
                same.stream().map(Root::told).distinct().toList());
    }
}
