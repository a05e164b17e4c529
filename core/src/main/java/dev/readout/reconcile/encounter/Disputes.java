package dev.readout.reconcile.encounter;

import dev.readout.article.Span;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.When;
import dev.readout.reconcile.Affiliations;
import dev.readout.reconcile.Difference;
import dev.readout.reconcile.EncounterId;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What reports tell of one encounter that cannot all be true. For one thread. */
final class Disputes {
    /** A length may be rounded by a quarter. */
    private static final double ROUNDING = 1.25;

    private final EncounterId id;
    private final Gathering gathering;
    private final Vouching vouching;
    private final Affiliations affiliations;
    private final List<Difference> differences = new ArrayList<>();

    Disputes(EncounterId id, Gathering gathering, Vouching vouching, Affiliations affiliations) {
        this.id = id;
        this.gathering = gathering;
        this.vouching = vouching;
        this.affiliations = affiliations;
    }

    /** @param counting passages whose days count */
    List<Difference> differences(List<Passage> counting) {
        Contradictions contradictions = new Contradictions(gathering);
        List<Assertion> initiators = new ArrayList<>();
        List<Assertion> lengths = new ArrayList<>();
        List<Assertion> statuses = new ArrayList<>();
        for (Passage passage : gathering.passages()) {
            passage.initiators()
                    .forEach((who, words) ->
                            initiators.add(assertion(passage, new FieldValue.Who(who), words, Optional.empty())));
            passage.lengths()
                    .forEach((words, length) ->
                            lengths.add(assertion(passage, new FieldValue.Length(length), words, Optional.empty())));
            passage.status()
                    .ifPresent(status -> statuses.add(assertion(
                            passage,
                            new FieldValue.OfStatus(status),
                            passage.local().trigger(),
                            Optional.empty())));
        }
        List<Assertion> days = new ArrayList<>();
        for (Passage passage : counting) {
            passage.dates().stream()
                    .filter(dated -> dated.when().extent() != When.Extent.WITHIN)
                    .forEach(dated -> days.add(assertion(
                            passage,
                            new FieldValue.Day(dated.when()),
                            dated.time().span(),
                            Optional.of(dated.time().because()))));
        }
        add(Field.INITIATOR, contradictions.opposed(initiators, this::areTwoSides));
        List<Assertion> opposedDays = contradictions.opposed(days, Disputes::areApart);
        // A day within talks of several days does not contradict them.
        Set<FieldValue.Value> values =
                opposedDays.stream().map(Assertion::value).collect(Collectors.toSet());
        boolean apart = values.stream()
                .anyMatch(one -> values.stream().allMatch(other -> other.equals(one) || areApart(one, other)));
        if (apart) {
            add(Field.DATE, opposedDays);
        }
        Set<EncounterStatus> said = gathering.said();
        if (said.contains(EncounterStatus.DENIED) && said.contains(EncounterStatus.HELD)) {
            add(Field.STATUS, statuses);
        }
        add(Field.DURATION, contradictions.opposed(lengths, Disputes::areTwoLengths));
        return differences;
    }

    private Assertion assertion(Passage passage, FieldValue.Value value, Span words, Optional<String> because) {
        return new Assertion(passage, value, words, because, vouching.root(passage), vouching.voice(passage));
    }

    private void add(Field field, List<Assertion> opposed) {
        Values values = new Values(vouching);
        opposed.forEach(each -> values.add(each.passage(), each.value(), each.words(), each.because()));
        if (values.isSeveral()) {
            differences.add(new Difference(new Difference.OfEncounter(id), field, values.values()));
        }
    }

    /** A president who asks for a call and their state that does are one. */
    private boolean areTwoSides(FieldValue.Value one, FieldValue.Value other) {
        Optional<String> side = affiliations.side(who(one));
        return !one.equals(other) && (side.isEmpty() || !side.equals(affiliations.side(who(other))));
    }

    private static EntityId who(FieldValue.Value value) {
        return ((FieldValue.Who) value).entity();
    }

    private static boolean areApart(FieldValue.Value one, FieldValue.Value other) {
        return !((FieldValue.Day) one).when().overlaps(((FieldValue.Day) other).when());
    }

    /** "half an hour" and 25 minutes are one length, rounded; three hours and five are two. */
    private static boolean areTwoLengths(FieldValue.Value one, FieldValue.Value other) {
        long a = ((FieldValue.Length) one).duration().toMinutes();
        long b = ((FieldValue.Length) other).duration().toMinutes();
        return Math.max(a, b) > Math.min(a, b) * ROUNDING;
    }
}
