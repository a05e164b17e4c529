package dev.readout.reconcile.encounter;

import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.extract.When;
import dev.readout.reconcile.Coverage;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what became of what was planned. */
final class FollowThrough {
    /** Words that tell that something has not come about. */
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)\\b(?:(?:has|have|had)(?:n['\u2019]t| not| never| yet to)(?: yet)?(?: been)? ?(?:\\p{L}+ )?"
                    + "(?:met|meet|spoken|speak|talked|talk|convened?|sat|taken place|take place|held|happened?|gathered)"
                    + "|(?:passed|came and went|expired) without)\\b");

    private final Coverage coverage;
    private final List<Passage> supposed;

    /** @param all the passages of all reports */
    FollowThrough(Coverage coverage, Collection<Passage> all) {
        this.coverage = coverage;
        this.supposed = all.stream()
                .filter(passage -> passage.local().bearing() == Bearing.SUPPOSES)
                .filter(passage -> NOT_YET.matcher(passage.local()
                                .sentence()
                                .in(passage.facts().article().body()))
                        .find())
                .toList();
    }

    /**
     * Returns what became of an encounter; empty for one that was not planned, or whose day is not over as far as there are
     * reports.
     *
     * @param status what reports come to
     * @param when the days that it has now
     */
    Optional<Outcome> of(
            Gathering gathering,
            EncounterStatus status,
            Optional<When> when,
            Optional<LocalDate> due,
            Collection<EntityId> parties) {
        List<Passage> plans = with(gathering, EncounterStatus.PLANNED, EncounterStatus.PROPOSED);
        boolean planned = !plans.isEmpty() || status == EncounterStatus.CANCELLED;
        if (!planned) {
            return Optional.empty();
        }
        Optional<When> before = earlierDays(gathering, when);
        return switch (status) {
            case HELD, ONGOING ->
                Optional.of(told(
                        Outcome.Kind.HELD, before, with(gathering, EncounterStatus.HELD, EncounterStatus.ONGOING)));
            case CANCELLED ->
                Optional.of(told(Outcome.Kind.CANCELLED, before, with(gathering, EncounterStatus.CANCELLED)));
            case DENIED -> Optional.empty();
            case PLANNED, PROPOSED -> open(gathering, plans, when, due, before, parties);
        };
    }

    private Optional<Outcome> open(
            Gathering gathering,
            List<Passage> plans,
            Optional<When> when,
            Optional<LocalDate> due,
            Optional<When> before,
            Collection<EntityId> parties) {
        Optional<LocalDate> last = when.map(When::to).or(() -> due);
        Optional<LocalDate> ended =
                last.filter(day -> !coverage.from(day.plusDays(1), parties).isEmpty());
        if (ended.isEmpty()) {
            List<Passage> moved = plans.stream()
                    .filter(passage -> !passage.local().moved().isEmpty())
                    .toList();
            return moved.isEmpty() ? Optional.empty() : Optional.of(told(Outcome.Kind.MOVED, before, moved));
        }
        List<LocalDate> later = coverage.from(ended.get().plusDays(1), parties);
        List<Evidence> lapsed = lapsed(gathering, ended.get());
        return Optional.of(new Outcome(
                lapsed.isEmpty() ? Outcome.Kind.UNREPORTED : Outcome.Kind.LAPSED,
                before,
                lapsed,
                Optional.of(later.getLast()),
                later.size()));
    }

    /** Sentences printed after the day that say of the same people that they have not met. */
    private List<Evidence> lapsed(Gathering gathering, LocalDate ended) {
        Set<EntityId> known = gathering.known();
        return supposed.stream()
                .filter(passage -> passage.isCall() == gathering.isCall())
                .filter(passage -> passage.known().size() >= 2 && known.containsAll(passage.known()))
                .filter(passage -> passage.anchor().filter(ended::isBefore).isPresent())
                .map(passage -> passage.at(passage.local().sentence()))
                .distinct()
                .toList();
    }

    private static Outcome told(Outcome.Kind kind, Optional<When> before, List<Passage> passages) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        passages.forEach(passage -> evidence.add(passage.at(passage.local().sentence())));
        return new Outcome(kind, before, new ArrayList<>(evidence), Optional.empty(), 0);
    }

    /** The days that plans gave and that it does not have any more. */
    private static Optional<When> earlierDays(Gathering gathering, Optional<When> when) {
        return gathering.passages().stream()
                .filter(passage ->
                        passage.status().filter(EncounterStatus::isToCome).isPresent())
                .filter(passage -> passage.local().moved().isEmpty())
                .flatMap(passage -> passage.dates().stream())
                .map(Passage.Dated::when)
                .filter(day -> when.filter(day::overlaps).isEmpty())
                .findFirst();
    }

    private static List<Passage> with(Gathering gathering, EncounterStatus... statuses) {
        List<EncounterStatus> wanted = List.of(statuses);
        return gathering.passages().stream()
                .filter(passage -> passage.status().filter(wanted::contains).isPresent())
                .toList();
    }
}
