package dev.readout.reconcile.encounter;

import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.origin.Root;
import dev.readout.reconcile.origin.Roots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose word each passage about one encounter is. For one thread. */
final class Vouching {
    private static final Pattern BUILDING = Pattern.compile(
            "(?i)\\b(?:palace|house|hall|castle|hotel|residence|ministry|embassy|chancellery|villa|manor|court|centre|center|pavilion|headquarters|barracks|theatre|library)$");

    private final Roots roots;
    private final Gathering gathering;
    private final Set<EntityId> places;
    private final Map<String, Root> known = new HashMap<>();

    Vouching(Roots roots, Gathering gathering) {
        this.roots = roots;
        this.gathering = gathering;
        this.places = gathering.places();
        gathering
                .passages()
                .forEach(passage -> known.put(
                        passage.key(),
                        roots.of(passage.article(), passage.local().trigger(), isOnTheSpot(passage))));
    }

    /** A report tells what its own reporter saw where it was written there. */
    private boolean isOnTheSpot(Passage passage) {
        boolean happened = passage.status().filter(EncounterStatus::isToCome).isEmpty();
        if (!happened) {
            return false;
        }
        // A palace that the report puts nowhere else stands where the report was written.
        boolean building = !passage.places().isEmpty()
                && passage.places().values().stream()
                        .allMatch(words -> BUILDING.matcher(
                                        words.in(passage.facts().article().body()))
                                .find());
        return roots.isWrittenAt(passage.article(), places)
                || building && passage.facts().article().dateline().isPresent();
    }

    Root root(Passage passage) {
        return Objects.requireNonNull(known.get(passage.key()));
    }

    /** Returns the same text for passages that weigh as one voice: versions of one address are one report. */
    String voice(Passage passage) {
        Root root = root(passage);
        return root.key()
                .orElseGet(() -> root.told().attribution().isPresent()
                                && root.entity().isPresent()
                        ? root.entity().get().value()
                        : passage.facts()
                                .article()
                                .url()
                                .orElse(roots.original(passage.article()).value()));
    }

    /**
     * Returns those who can know of the encounter by themselves and tell of it.
     *
     * @param joint the parties that tell of it together
     */
    List<Origin> origins(List<Root> joint) {
        Stream<Root> passages = gathering.passages().stream()
                .filter(passage -> passage.local().bearing() != Bearing.SUPPOSES)
                .filter(passage ->
                        passage.status().filter(EncounterStatus.DENIED::equals).isEmpty())
                .map(this::root);
        return Root.together(Stream.concat(passages, joint.stream()).toList());
    }
}
