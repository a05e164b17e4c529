package dev.readout.reconcile.position;

import dev.readout.annotate.Mention;
import dev.readout.extract.LocalAttribution.Polarity;
import dev.readout.extract.LocalDeed;
import dev.readout.extract.PositionKind;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Coverage;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Sides;
import dev.readout.reconcile.statement.Stems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what became of what was undertaken or offered: only a later report of a deed of the same kind, by the same party, to
 * the same thing, settles it.
 */
final class FollowThrough {
    /** In days: a deed that is told of later than this after it was promised, or due, may be another. */
    private static final int REACH = 120;
    /** How much the words must tell that two things have in common beside what they are: a word of no great rarity. */
    private static final double ENOUGH = 1.2;
    /** The same of a thing that the report takes for known: "the first detainees". */
    private static final double ENOUGH_KNOWN = 1;
    /** The same, where no words tell whose deed it was. */
    private static final double ENOUGH_UNTOLD = 1.6;

    private final Coverage coverage;
    private final Affiliations affiliations;
    private final Sides sides;
    private final List<Cluster> all;
    private final Map<String, Set<EntityId>> states = new HashMap<>();
    private final Map<Integer, List<Deed>> byFamily = new HashMap<>();
    private final Map<String, List<Deed>> promised = new HashMap<>();

    FollowThrough(Coverage coverage, List<Deed> deeds, List<Cluster> all, PositionIndex.Known known) {
        this.coverage = coverage;
        this.affiliations = known.affiliations();
        this.sides = known.sides();
        this.all = all;
        known.entities().stream()
                .filter(entity -> entity.kind() == Mention.Kind.PLACE)
                .forEach(place -> sides.of(place.id())
                        .ifPresent(side -> states.computeIfAbsent(side, s -> new HashSet<>())
                                .add(place.id())));
        for (Deed deed : deeds) {
            if (deed.local().kind() == LocalDeed.Kind.PROMISED) {
                promised.computeIfAbsent(deed.article().value(), a -> new ArrayList<>())
                        .add(deed);
            } else {
                deed.families()
                        .forEach(family -> byFamily.computeIfAbsent(family, f -> new ArrayList<>())
                                .add(deed));
            }
        }
    }

    /**
     * What became of a position.
     *
     * @param due the last day by which it is to be done now
     * @param outcome empty as long as nothing tells, and for what nobody undertook
     */
    record Became(Optional<LocalDate> due, Optional<Outcome> outcome) {}

    Became of(Cluster cluster) {
        List<Passage> passages = cluster.passages();
        Optional<LocalDate> first =
                passages.stream().flatMap(passage -> passage.due().stream()).findFirst();
        Passage told = cluster.first();
        boolean undertaken =
                told.local().kind() == PositionKind.COMMITMENT || told.local().kind() == PositionKind.OFFER;
        if (!undertaken
                || told.local().polarity() == Polarity.NEGATIVE
                || told.told().isEmpty()) {
            return new Became(first, Optional.empty());
        }
        List<Deed> deeds = deeds(cluster, first);
        List<Deed> done = of(deeds, LocalDeed.Kind.DONE);
        Optional<Moved> moved = moved(passages, of(deeds, LocalDeed.Kind.PUT_OFF));
        Optional<LocalDate> due = moved.map(Moved::to).or(() -> first);
        Optional<When> before = moved.flatMap(Moved::from).map(When::on);
        if (!done.isEmpty()) {
            return new Became(due, Optional.of(told(Outcome.Kind.HELD, before, evidence(done))));
        }
        List<Evidence> takenBack = takenBack(cluster, of(deeds, LocalDeed.Kind.TAKEN_BACK));
        if (!takenBack.isEmpty()) {
            return new Became(due, Optional.of(told(Outcome.Kind.CANCELLED, before, takenBack)));
        }
        // "will close it, it said on Thursday": a day that was not ahead is none by which it was to be done.
        Optional<LocalDate> ended = due.filter(told.told().get()::isBefore)
                .filter(day -> told.local().kind() == PositionKind.COMMITMENT);
        Optional<Outcome> over =
                ended.flatMap(day -> over(day, before, parties(passages), of(deeds, LocalDeed.Kind.NOT_DONE)));
        if (over.isPresent()) {
            return new Became(due, over);
        }
        return new Became(due, moved.map(to -> told(Outcome.Kind.MOVED, before, to.evidence())));
    }

    /** Empty as long as there is no report of a later day on any of the parties. */
    private Optional<Outcome> over(LocalDate due, Optional<When> before, Set<EntityId> parties, List<Deed> notDone) {
        List<Deed> later = notDone.stream()
                .filter(deed -> deed.told().filter(due::isBefore).isPresent())
                .toList();
        List<LocalDate> reports = coverage.from(due.plusDays(1), parties);
        Optional<LocalDate> last = Stream.concat(
                        reports.stream(), later.stream().flatMap(deed -> deed.told().stream()))
                .max(Comparator.naturalOrder());
        return last.map(until -> new Outcome(
                later.isEmpty() ? Outcome.Kind.UNREPORTED : Outcome.Kind.LAPSED,
                before,
                evidence(later),
                Optional.of(until),
                Math.max(reports.size(), evidence(later).size())));
    }

    private static Outcome told(Outcome.Kind kind, Optional<When> before, List<Evidence> evidence) {
        return new Outcome(kind, before, evidence, Optional.empty(), 0);
    }

    /** Holder and addressees, and the state for which the holder acts. */
    private Set<EntityId> parties(List<Passage> passages) {
        Set<EntityId> parties = new HashSet<>();
        passages.forEach(passage -> {
            parties.add(passage.holder());
            parties.addAll(passage.toward());
            sides.of(passage.holder()).ifPresent(side -> parties.addAll(states.getOrDefault(side, Set.of())));
        });
        return parties;
    }

    private static List<Evidence> evidence(List<Deed> deeds) {
        return deeds.stream().map(Deed::evidence).distinct().toList();
    }

    private static List<Deed> of(List<Deed> deeds, LocalDeed.Kind kind) {
        return deeds.stream().filter(deed -> deed.local().kind() == kind).toList();
    }

    // ---- put off

    /** To which day, from which, and the words that tell it. */
    private record Moved(LocalDate to, Optional<LocalDate> from, List<Evidence> evidence) {}

    private static Optional<Moved> moved(List<Passage> passages, List<Deed> putOff) {
        List<Passage> dated =
                passages.stream().filter(passage -> passage.due().isPresent()).toList();
        Optional<LocalDate> first = dated.stream().findFirst().flatMap(Passage::due);
        Optional<Deed> last = putOff.stream()
                .filter(deed -> deed.day().isPresent())
                .filter(deed -> first.isEmpty()
                        || deed.day().filter(first.get()::isBefore).isPresent())
                .reduce((one, other) -> other);
        Optional<Moved> told = last.map(deed -> new Moved(deed.day().orElseThrow(), first, List.of(deed.evidence())));
        if (dated.isEmpty() || first.isEmpty()) {
            return told;
        }
        Passage again = dated.getLast();
        return told.or(() -> again.due()
                .filter(first.get()::isBefore)
                .map(to -> new Moved(to, first, List.of(again.at(again.local().sentence())))));
    }

    // ---- taken back

    /** What is promised again after it has been taken back is not taken back. */
    private List<Evidence> takenBack(Cluster cluster, List<Deed> deeds) {
        LocalDate last = lastTold(cluster);
        Set<Evidence> evidence = new LinkedHashSet<>();
        deeds.stream()
                .filter(deed -> deed.told().filter(last::isBefore).isPresent())
                .forEach(deed -> evidence.add(deed.evidence()));
        all.stream()
                .filter(other -> other.first().local().kind() == PositionKind.REFUSAL)
                .filter(other -> other.first().local().polarity() == Polarity.POSITIVE
                        && other.first().local().condition().isEmpty())
                .filter(other -> other.first().told().filter(last::isBefore).isPresent())
                .filter(other -> isNamed(cluster.first(), Set.of(other.first().holder())))
                .filter(other -> isSameDeed(cluster, other))
                .forEach(other ->
                        evidence.add(other.first().at(other.first().local().sentence())));
        return List.copyOf(evidence);
    }

    /** Nearly the same words: that a part of it is refused takes nothing back. */
    private static boolean isSameDeed(Cluster promise, Cluster refusal) {
        return promise.passages().stream()
                .anyMatch(passage -> SamePosition.alike(
                                passage.thing().words(), refusal.first().thing().words())
                        >= SAME_DEED);
    }

    private static final double SAME_DEED = 0.7;

    private static LocalDate lastTold(Cluster cluster) {
        return cluster.passages().stream()
                .flatMap(passage -> passage.told().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    // ---- done

    /** Those told of later that are about what was promised, in order of publication. */
    private List<Deed> deeds(Cluster cluster, Optional<LocalDate> due) {
        List<Deed> heads = cluster.passages().stream()
                .flatMap(passage -> head(passage).stream())
                .toList();
        if (heads.isEmpty()) {
            return List.of();
        }
        LocalDate from = cluster.first().told().orElseThrow();
        LocalDate last = lastTold(cluster);
        LocalDate until = due.filter(last::isBefore).orElse(last).plusDays(REACH);
        Set<String> context = new HashSet<>();
        cluster.passages()
                .forEach(passage -> context.addAll(Passages.stems(
                        passage.local().sentence().in(passage.facts().article().body()))));
        return heads.stream()
                .flatMap(head -> head.families().stream())
                .distinct()
                .flatMap(family -> byFamily.getOrDefault(family, List.of()).stream())
                .distinct()
                .filter(deed -> deed.told()
                        .filter(day -> day.isAfter(from) && !day.isAfter(until))
                        .isPresent())
                // What was over before it was promised is another.
                .filter(deed -> deed.earliest().filter(from::isAfter).isEmpty())
                .filter(deed -> isOf(cluster, deed))
                .filter(deed -> heads.stream().anyMatch(head -> isSame(cluster, head, deed, context)))
                .sorted(Comparator.comparing((Deed deed) -> deed.told().orElseThrow())
                        .thenComparing(Deed::evidence, EVIDENCE))
                .toList();
    }

    private static final Comparator<Evidence> EVIDENCE = Comparator.comparing(
                    (Evidence evidence) -> evidence.article().value())
            .thenComparingInt(evidence -> evidence.span().begin());

    /** The deed that a position is about: the first in its words. */
    private Optional<Deed> head(Passage passage) {
        return promised.getOrDefault(passage.article().value(), List.of()).stream()
                .filter(deed -> passage.local().text().contains(deed.local().deed())
                        || passage.local().trigger().contains(deed.local().deed()))
                .min(Comparator.comparingInt(deed -> deed.local().deed().begin()));
    }

    private boolean isOf(Cluster cluster, Deed deed) {
        return cluster.passages().stream().anyMatch(passage -> {
            if (!deed.doers().isEmpty()) {
                return deed.doers().contains(passage.holder())
                        || sides.of(passage.holder())
                                .filter(deed.sides()::contains)
                                .isPresent();
            }
            return isNamed(passage, deed.about());
        });
    }

    private boolean isNamed(Passage passage, Set<EntityId> names) {
        Optional<String> side = sides.of(passage.holder());
        return names.contains(passage.holder())
                || side.isPresent()
                        && names.stream().anyMatch(name -> sides.of(name).equals(side));
    }

    private boolean isSame(Cluster cluster, Deed head, Deed deed, Set<String> context) {
        Thing promised = head.thing();
        Thing thing = deed.thing();
        if (Collections.disjoint(head.families(), deed.families())
                || Collections.disjoint(promised.heads(), thing.heads())
                || !isAsMany(promised, thing)) {
            return false;
        }
        Set<String> which = without(promised.words(), promised.heads());
        Set<String> whichDone = without(thing.words(), thing.heads());
        boolean added = !context.containsAll(whichDone);
        boolean told = !Collections.disjoint(which, deed.context());
        if (added && !(told && deed.context().containsAll(which))) {
            return false;
        }
        if (!which.isEmpty() && !told && !thing.definite()) {
            return false;
        }
        Set<String> common = new HashSet<>(promised.words());
        common.addAll(context);
        common.retainAll(deed.context());
        Set<String> names = names(cluster, deed);
        double weight = common.stream()
                .filter(stem -> !names.contains(stem))
                .mapToDouble(Stems::weight)
                .sum();
        boolean whose = !deed.doers().isEmpty()
                || cluster.passages().stream().anyMatch(passage -> isNamed(passage, deed.named()));
        double enough = !whose ? ENOUGH_UNTOLD : thing.definite() ? ENOUGH_KNOWN : ENOUGH;
        return weight - verb(head, deed) >= enough;
    }

    /** That both say "open" tells nothing of what is opened. */
    private static double verb(Deed head, Deed deed) {
        String one = stem(head);
        return one.equals(stem(deed)) ? Stems.weight(one) : 0;
    }

    private static String stem(Deed deed) {
        return Stems.of(deed.local().deed().in(deed.facts().article().body()).toLowerCase(Locale.ROOT));
    }

    /** Who promises, and for whom, stands in both anyway. */
    private Set<String> names(Cluster cluster, Deed deed) {
        Set<EntityId> who = new HashSet<>();
        cluster.passages().forEach(passage -> who.add(passage.holder()));
        deed.named().stream()
                .filter(name -> cluster.passages().stream().anyMatch(passage -> isNamed(passage, Set.of(name))))
                .forEach(who::add);
        return who.stream()
                .flatMap(name -> affiliations.entity(name).aliases().stream())
                .flatMap(alias -> Passages.stems(alias).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(others);
        return left;
    }

    /** Fewer than were promised, or some more, are not those. */
    private static boolean isAsMany(Thing promised, Thing thing) {
        boolean numbers = promised.numbers().isEmpty()
                || thing.numbers().isEmpty()
                || !Collections.disjoint(promised.numbers(), thing.numbers())
                || thing.begins();
        return numbers && promised.further().containsAll(thing.further());
    }
}
