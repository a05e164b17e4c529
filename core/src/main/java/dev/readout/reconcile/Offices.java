package dev.readout.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who holds which office when, as far as titles of reports attest, and who is called by an office alone. */
final class Offices {
    /** How sure it is that a description means the one holder known. */
    static final double SCORE = 0.75;
    /** Of each of several holders. */
    static final double SEVERAL = 0.5;
    /** An office said to be held in one report is taken to be held for some weeks around: governments seldom change faster. */
    private static final int DAYS = 42;

    private final Map<String, Map<Usage, Held>> holders = new HashMap<>();
    private final Map<String, Set<Usage>> described = new HashMap<>();

    private static final class Held {
        final TreeSet<LocalDate> days = new TreeSet<>();
        boolean undated;
    }

    void hold(String key, Usage holder, Optional<LocalDate> day) {
        Held held = holders.computeIfAbsent(key, k -> new LinkedHashMap<>()).computeIfAbsent(holder, h -> new Held());
        day.ifPresentOrElse(held.days::add, () -> held.undated = true);
    }

    void describe(String key, Usage usage) {
        described.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(usage);
    }

    List<Usage> describedBy(String key) {
        return List.copyOf(described.getOrDefault(key, Set.of()));
    }

    /** Returns each entity that reports of those weeks give the office, with one way in which they call it. */
    Map<EntityHandle, Usage> holders(Usage.Description description) {
        Map<EntityHandle, Usage> found = new LinkedHashMap<>();
        holders.getOrDefault(description.officeKey(), Map.of()).entrySet().stream()
                .filter(entry -> isNear(entry.getValue(), description.day()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(usage -> usage.key))
                .forEach(usage -> {
                    EntityHandle handle = usage.handle;
                    if (handle != null) {
                        found.putIfAbsent(handle, usage);
                    }
                });
        return found;
    }

    private static boolean isNear(Held held, Optional<LocalDate> day) {
        if (held.undated || day.isEmpty()) {
            return true;
        }
        LocalDate before = held.days.floor(day.get());
        LocalDate after = held.days.ceiling(day.get());
        return before != null && ChronoUnit.DAYS.between(before, day.get()) <= DAYS
                || after != null && ChronoUnit.DAYS.between(day.get(), after) <= DAYS;
    }
}
