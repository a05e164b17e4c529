package dev.readout.reconcile.encounter;

import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalEncounter.Bearing;
import dev.readout.reconcile.Account;
import dev.readout.reconcile.Account.Stance;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.Coverage;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Origin;
import dev.readout.reconcile.Participant;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.origin.Root;
import dev.readout.reconcile.origin.Roots;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells who of those who take part in an encounter has told of it, who denies it, and of whom no report has a word. */
final class Accounts {
    private final Sides sides;
    private final Coverage coverage;
    private final Beside beside;
    private final Roots roots;

    Accounts(Sides sides, Coverage coverage, Beside beside, Roots roots) {
        this.sides = sides;
        this.coverage = coverage;
        this.beside = beside;
        this.roots = roots;
    }

    /**
     * Returns one for each participant of a told side, in their order.
     *
     * @param joint words of all of them
     * @param loose passages that are of no encounter by themselves: "after the talks in Sarn, she said"
     */
    List<Account> of(
            Gathering gathering,
            Vouching vouching,
            List<Participant> participants,
            List<Joint> joint,
            Collection<Passage> loose) {
        Optional<LocalDate> first = gathering.firstTold();
        List<Passage> meant = meant(gathering, loose);
        return participants.stream()
                .map(Participant::entity)
                .filter(entity -> sides.of(entity).isPresent())
                .map(entity -> account(entity, gathering, vouching, first, joint, meant))
                .toList();
    }

    /** Returns where reports give one account as that of all who took part. */
    List<Joint> joint(Gathering gathering, List<Participant> participants) {
        long parties = participants.stream()
                .flatMap(participant -> sides.of(participant.entity()).stream())
                .distinct()
                .count();
        List<Joint> joint = new ArrayList<>();
        for (Passage passage : gathering.passages()) {
            boolean told = passage.local().bearing() != Bearing.SUPPOSES
                    && passage.status().filter(EncounterStatus.DENIED::equals).isEmpty();
            if (told) {
                JointWords.beside(passage).stream()
                        // Of more than two, "both" are any two of them.
                        .filter(words -> words.all() || parties == 2)
                        // What one side says that both say is its own word.
                        .filter(words ->
                                roots.around(passage.article(), words.words()).isEmpty())
                        .map(words -> new Joint(passage, words))
                        .forEach(joint::add);
            }
        }
        return joint;
    }

    /** Returns those who tell of an encounter together, each side once for each report: "described by both sides as". */
    List<Root> vouchers(List<Joint> joint, List<Participant> participants) {
        List<Root> vouchers = new ArrayList<>();
        for (Joint told : joint) {
            if (told.isOfThePassage()) {
                Set<String> seen = new HashSet<>();
                for (Participant participant : participants) {
                    sides.of(participant.entity())
                            .filter(seen::add)
                            .ifPresent(side -> vouchers.add(new Root(
                                    Optional.of(side),
                                    Set.of(),
                                    Set.of(),
                                    Origin.Kind.PARTY,
                                    Optional.of(participant.entity()),
                                    Optional.empty(),
                                    new Origin.Told(
                                            told.passage().article(), Optional.empty(), List.of(), List.of()))));
                }
            }
        }
        return vouchers;
    }

    /** Words of all who took part beside a passage. */
    record Joint(Passage passage, JointWords.Words words) {
        /** "Both sides described the talks", "the talks, described by both": not what they announced after them. */
        boolean isOfThePassage() {
            Span trigger = passage.local().trigger();
            return !words.document()
                    && words.sentence().contains(trigger)
                    && (words.turned() || trigger.begin() >= words.words().end());
        }
    }

    /**
     * Passages of no encounter in reports of this one that can mean no other: where it was, or with those who took part in
     * it and nobody else.
     */
    private static List<Passage> meant(Gathering gathering, Collection<Passage> loose) {
        Set<ArticleId> reports =
                gathering.passages().stream().map(Passage::article).collect(Collectors.toSet());
        Set<EntityId> known = gathering.known();
        Set<EntityId> places = gathering.places();
        return loose.stream()
                .filter(passage -> reports.contains(passage.article()))
                .filter(passage -> passage.isCall() == gathering.isCall())
                .filter(passage ->
                        passage.status().filter(EncounterStatus::isToCome).isEmpty())
                .filter(passage ->
                        !Collections.disjoint(places, passage.places().keySet())
                                || !passage.people().isEmpty()
                                        && known.containsAll(passage.people().keySet())
                                        && passage.places().isEmpty())
                .toList();
    }

    private Account account(
            EntityId entity,
            Gathering gathering,
            Vouching vouching,
            Optional<LocalDate> first,
            List<Joint> joint,
            List<Passage> meant) {
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
            beside.said(passage, side).forEach(attribution -> quoted.addAll(words(attribution)));
        }
        // Words spoken in it or after it are beside it, wherever in the report they stand.
        meant.forEach(passage -> beside.with(passage, side).forEach(attribution -> quoted.addAll(words(attribution))));
        joint.forEach(words -> told.add(words.passage().at(words.words().sentence())));
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

    private static List<Evidence> words(Attribution attribution) {
        return attribution.content().stream()
                .map(piece -> new Evidence(attribution.article(), piece))
                .toList();
    }
}
