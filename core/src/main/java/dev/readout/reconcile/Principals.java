package dev.readout.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whom articles call by an office alone and name an aide of: "the Head of State" beside "the aide to the Head of State,
 * NAME". Other reports may tell whose aide that is.
 */
final class Principals {
    /** How sure it is that an aide's principal is the one whom other reports name. */
    static final double SCORE = 0.7;

    private final Map<Usage, Set<Usage>> describedBy = new HashMap<>();
    private final Map<Usage, Set<Usage>> aides = new HashMap<>();
    private final Map<Usage, Set<Usage>> serving = new HashMap<>();
    private final Map<String, Set<Usage>> servingOffice = new HashMap<>();

    void describe(Usage aide, Usage described) {
        describedBy.computeIfAbsent(aide, a -> new LinkedHashSet<>()).add(described);
        aides.computeIfAbsent(described, d -> new LinkedHashSet<>()).add(aide);
    }

    void serves(Usage aide, Usage principal) {
        serving.computeIfAbsent(principal, p -> new LinkedHashSet<>()).add(aide);
    }

    void serves(Usage aide, String officeKey) {
        servingOffice.computeIfAbsent(officeKey, key -> new LinkedHashSet<>()).add(aide);
    }

    Set<Usage> servingOffice(String officeKey) {
        return servingOffice.getOrDefault(officeKey, Set.of());
    }

    Set<Usage> aidesOf(Usage described) {
        return aides.getOrDefault(described, Set.of());
    }

    /** Returns the descriptions whose meaning may have changed with these usages and offices. */
    Set<Usage> describedThrough(
            Collection<Usage> moved, Collection<String> officeKeys, Function<Usage, Set<Usage>> oneWith) {
        Set<Usage> through = new LinkedHashSet<>();
        for (Usage usage : moved) {
            through.addAll(oneWith.apply(usage));
            through.addAll(serving.getOrDefault(usage, Set.of()));
        }
        officeKeys.forEach(key -> through.addAll(servingOffice(key)));
        Set<Usage> described = new LinkedHashSet<>();
        for (Usage aide : through) {
            oneWith.apply(aide).forEach(each -> described.addAll(describedBy.getOrDefault(each, Set.of())));
        }
        return described;
    }
}
