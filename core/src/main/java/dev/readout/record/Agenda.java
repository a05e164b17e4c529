package dev.readout.record;

import dev.readout.extract.When;
import dev.readout.reconcile.Encounter;
import dev.readout.reconcile.Outcome;
import dev.readout.reconcile.Position;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is to happen, what is overdue, and what became of plans and promises; each list by the last day that counts, then by id. Immutable.
 *
 * <p>It is right for a day when the record is that of the reports published by then.
 *
 * @param toCome encounters to come whose last day is not over
 * @param overdue encounters to come whose last day is over
 * @param undated encounters to come of which no report tells a day
 * @param became encounters that were planned, of which it is known what came of them
 * @param due positions with a day that is not over, not settled
 * @param pastDue the same with a day that is over: no report tells that it was done, or one tells that it was not
 * @param settled what was promised or offered and has been done, or taken back
 */
public record Agenda(
        List<Encounter> toCome,
        List<Encounter> overdue,
        List<Encounter> undated,
        List<Encounter> became,
        List<Position> due,
        List<Position> pastDue,
        List<Position> settled) {
    private static final Comparator<Encounter> BY_DAY = Comparator.comparing(
                    (Encounter encounter) -> last(encounter).orElse(LocalDate.MAX))
            .thenComparing(Encounter::id);

    public Agenda {
        toCome = List.copyOf(toCome);
        overdue = List.copyOf(overdue);
        undated = List.copyOf(undated);
        became = List.copyOf(became);
        due = List.copyOf(due);
        pastDue = List.copyOf(pastDue);
        settled = List.copyOf(settled);
    }

    /** Returns the agenda on a day. */
    public static Agenda of(ReadoutRecord record, LocalDate on) {
        Predicate<Encounter> toCome = encounter -> encounter.status().isToCome();
        Predicate<Encounter> dated = encounter -> last(encounter).isPresent();
        Predicate<Encounter> past =
                encounter -> last(encounter).filter(day -> day.isBefore(on)).isPresent();
        Predicate<Position> settled =
                position -> position.outcome().filter(Agenda::isSettled).isPresent();
        Predicate<Position> due = position -> position.due().isPresent();
        Predicate<Position> late =
                position -> position.due().filter(day -> day.isBefore(on)).isPresent();
        return new Agenda(
                those(record, toCome.and(dated).and(past.negate())),
                those(record, toCome.and(past)),
                those(record, toCome.and(dated.negate())),
                those(
                        record,
                        toCome.negate().and(encounter -> encounter.outcome().isPresent())),
                positions(record, settled.negate().and(due).and(late.negate())),
                positions(record, settled.negate().and(due).and(late)),
                positions(record, settled));
    }

    private static boolean isSettled(Outcome outcome) {
        return switch (outcome.kind()) {
            case HELD, CANCELLED -> true;
            case MOVED, LAPSED, UNREPORTED -> false;
        };
    }

    /** The last day on which something is to take place. */
    private static Optional<LocalDate> last(Encounter encounter) {
        return encounter.when().map(When::to).or(encounter::due);
    }

    private static List<Encounter> those(ReadoutRecord record, Predicate<Encounter> wanted) {
        return record.encounters().stream().filter(wanted).sorted(BY_DAY).toList();
    }

    private static List<Position> positions(ReadoutRecord record, Predicate<Position> wanted) {
        return record.positions().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Position position) -> position.due().orElse(LocalDate.MAX))
                        .thenComparing(Position::id))
                .toList();
    }

    /** Returns the entries of each list, by the name that the list has in JSON, in the order of the lists here. */
    public Map<String, List<EntryKey>> entries() {
        Map<String, List<EntryKey>> lists = new LinkedHashMap<>();
        lists.put("toCome", encounters(toCome));
        lists.put("overdue", encounters(overdue));
        lists.put("undated", encounters(undated));
        lists.put("became", encounters(became));
        lists.put("due", positions(due));
        lists.put("pastDue", positions(pastDue));
        lists.put("settled", positions(settled));
        return lists;
    }

    private static List<EntryKey> encounters(List<Encounter> list) {
        return list.stream()
                .map(encounter -> encounter.id().value())
                .map(id -> new EntryKey(EntryKind.ENCOUNTER, id))
                .toList();
    }

    private static List<EntryKey> positions(List<Position> list) {
        return list.stream()
                .map(position -> position.id().value())
                .map(id -> new EntryKey(EntryKind.POSITION, id))
                .toList();
    }
}
