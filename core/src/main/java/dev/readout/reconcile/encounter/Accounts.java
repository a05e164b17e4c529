package dev.readout.reconcile.encounter;

import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Account.Stance;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Sides;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells who of those who take part in an encounter has told of it, who denies it, and of whom no report has a word. */
final class Accounts {
    private final Sides sides;
    private final Coverage coverage;
    private final Beside beside;

    Accounts(Sides sides, Coverage coverage, Beside beside) {
        this.sides = sides;
        this.coverage = coverage;
        this.beside = beside;
    }

    /** Returns one for each participant of a told side, in their order. */
    List<Account> of(Gathering gathering, Vouching vouching, List<Participant> participants) {
        Optional<LocalDate> first = gathering.firstTold();
        return participants.stream()
                .map(Participant::entity)
                .filter(entity -> sides.of(entity).isPresent())
                .map(entity -> account(entity, gathering, vouching, first))
                .toList();
    }

    private Account account(EntityId entity, Gathering gathering, Vouching vouching, Optional<LocalDate> first) {
        String side = sides.of(entity).orElseThrow();
        Set<Evidence> told = new LinkedHashSet<>();
        Set<Evidence> denied = new LinkedHashSet<>();
        Set<Evidence> quoted = new LinkedHashSet<>();
        for (Passage passage : gathering.passages()) {
            boolean theirs = vouching.root(passage).key().filter(side::equals).isPresent()
                    && passage.local().bearing() != Bearing.SUPPOSES;
            if (theirs) {
                boolean denies =
                        passage.status().filter(EncounterStatus.DENIED::equals).isPresent();
                (denies ? denied : told).add(passage.at(passage.local().sentence()));
            }
            beside.of(passage, side)
                    .forEach(attribution -> attribution
                            .content()
                            .forEach(piece -> quoted.add(new Evidence(attribution.article(), piece))));
        }
        List<LocalDate> reports =
                first.map(day -> coverage.from(day, Set.of(entity))).orElse(List.of());
        if (denied.isEmpty() && told.isEmpty() && quoted.isEmpty()) {
            Optional<LocalDate> last =
                    reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
            return new Account(entity, Stance.SILENT, List.of(), last, reports.size());
        }
        Stance stance = !denied.isEmpty() ? Stance.DENIES : !told.isEmpty() ? Stance.CONFIRMS : Stance.QUOTED;
        Set<Evidence> words = switch (stance) {
            case DENIES -> denied;
            case CONFIRMS -> told;
            case QUOTED, SILENT -> quoted;
        };
        Optional<LocalDate> since = words.stream()
                .map(evidence -> coverage.day(evidence.article()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        return new Account(entity, stance, List.copyOf(words), since, reports.size());
    }
}
