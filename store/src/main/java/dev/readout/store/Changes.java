package dev.readout.store;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.record.EntryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editions did, from the versions of entries that they brought and ended. */
final class Changes {
    private Changes() {}

    /**
     * Returns what some editions did, by edition and key.
     *
     * @param versions all that these editions brought or ended, and perhaps others
     * @param editions which ones
     * @param deeds what these editions took account of
     */
    static List<Change> of(Collection<Version> versions, Collection<Edition> editions, Deeds deeds) {
        Map<Long, Map<EntryKey, Step>> steps = new TreeMap<>();
        Map<Long, Edition> wanted = new HashMap<>();
        editions.forEach(edition -> wanted.put(edition.number(), edition));
        for (Version version : versions) {
            if (wanted.containsKey(version.since())) {
                step(steps, version.since(), version.key()).after = version;
            }
            OptionalLong until = version.until();
            if (until.isPresent() && wanted.containsKey(until.getAsLong())) {
                step(steps, until.getAsLong(), version.key()).before = version;
            }
        }
        List<Change> changes = new ArrayList<>();
        steps.forEach((number, ofEdition) -> {
            Edition edition = wanted.get(number);
            ofEdition.forEach((key, step) -> {
                // Both are gone where what changed was forgotten.
                if (edition != null
                        && (step.json(step.before).isPresent()
                                || step.json(step.after).isPresent())) {
                    changes.add(new Change(
                            key,
                            edition,
                            step.json(step.before),
                            step.json(step.after),
                            deeds.causes(number, step.versions())));
                }
            });
        });
        return changes;
    }

    private static Step step(Map<Long, Map<EntryKey, Step>> steps, long edition, EntryKey key) {
        return steps.computeIfAbsent(edition, number -> new TreeMap<>()).computeIfAbsent(key, k -> new Step());
    }

    /** One entry at one edition. */
    private static final class Step {
        private @Nullable Version before;
        private @Nullable Version after;

        Optional<String> json(@Nullable Version version) {
            return version == null ? Optional.empty() : version.json();
        }

        List<Version> versions() {
            return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
