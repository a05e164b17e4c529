package dev.readout.publish;

import dev.readout.extract.When;
import dev.readout.publish.Anchors.Anchor;
import dev.readout.publish.EncounterView.Dating;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What happened when, day by day: encounters one by one, statements counted by who made them.
 *
 * @param days in order, those on which nothing is known left out
 * @param undated encounters without a day
 * @param lastReport the day of the last report: what lies after it is to come
 */
record Chronicle(List<Day> days, List<Entry> undated, Optional<LocalDate> lastReport) {
    /** Speakers named on one day; further ones are counted. */
    private static final int MOST_SPEAKERS = 5;

    /** Days without an entry that are worth a word: a month is seen at a glance. */
    private static final int LONG_GAP = 45;

    /**
     * A day.
     *
     * @param turns whether it is the first one after the last report
     * @param gap how long nothing happened before it, in words; empty where that is not long
     * @param speakers who made statements, those who made most first
     * @param others how many further speakers did
     */
    record Day(
            Anchor anchor,
            LocalDate date,
            boolean turns,
            String gap,
            List<Entry> encounters,
            int statements,
            List<Share> speakers,
            int others) {
        String heading() {
            return Days.weekday(date);
        }
    }

    /** An encounter on a day, and what is to be known about that day: "until Tuesday 10 March 2026". */
    record Entry(EncounterView encounter, String note) {}

    /** What one speaker said on a day. */
    record Share(String speaker, int statements, Anchor anchor) {}

    private record Said(Speaker speaker, StatementView statement) {}

    static Chronicle of(RecordView view) {
        TreeMap<LocalDate, List<Entry>> encounters = new TreeMap<>();
        List<Entry> undated = new ArrayList<>();
        for (EncounterView encounter : view.encounters()) {
            entries(encounter)
                    .forEach((day, note) -> encounters
                            .computeIfAbsent(day, k -> new ArrayList<>())
                            .add(new Entry(encounter, note)));
            if (encounter.dating().isEmpty()) {
                undated.add(new Entry(encounter, ""));
            }
        }
        TreeMap<LocalDate, List<Said>> statements = new TreeMap<>();
        for (Speaker speaker : view.speakers()) {
            for (StatementView statement : speaker.statements()) {
                statement
                        .day()
                        .ifPresent(day -> statements
                                .computeIfAbsent(day, k -> new ArrayList<>())
                                .add(new Said(speaker, statement)));
            }
        }
        Optional<LocalDate> last = lastReport(view);
        List<Day> days = new ArrayList<>();
        Optional<LocalDate> before = Optional.empty();
        boolean wasAhead = false;
        for (LocalDate date : Stream.concat(encounters.keySet().stream(), statements.keySet().stream())
                .distinct()
                .sorted()
                .toList()) {
            boolean ahead = last.filter(date::isAfter).isPresent();
            days.add(day(
                    date,
                    ahead && !wasAhead,
                    before.map(b -> gap(b, date)).orElse(""),
                    encounters.getOrDefault(date, List.of()),
                    statements.getOrDefault(date, List.of())));
            before = Optional.of(date);
            wasAhead = ahead;
        }
        return new Chronicle(List.copyOf(days), List.copyOf(undated), last);
    }

    /** Returns the day of the last report. */
    static Optional<LocalDate> lastReport(RecordView view) {
        return view.reports().stream().flatMap(r -> r.source().day().stream()).max(Comparator.naturalOrder());
    }

    private static Map<LocalDate, String> entries(EncounterView encounter) {
        Map<LocalDate, String> entries = new LinkedHashMap<>();
        Dating dating = encounter.dating();
        for (When when : dating.given()) {
            List<String> note = new ArrayList<>();
            if (when.extent() == When.Extent.THROUGHOUT && !when.from().equals(when.to())) {
                note.add("until " + Days.weekday(when.to()));
            } else if (!when.from().equals(when.to())) {
                note.add(Days.words(when));
            }
            if (dating.given().size() > 1) {
                note.add("reports differ: "
                        + String.join(
                                " or ",
                                dating.given().stream()
                                        .filter(other -> !other.equals(when))
                                        .map(Days::words)
                                        .toList()));
            }
            entries.merge(when.from(), String.join("; ", note), (a, b) -> a);
        }
        if (dating.given().isEmpty()) {
            dating.due().ifPresent(due -> entries.put(due, "by this day"));
        }
        return entries;
    }

    private static Day day(LocalDate date, boolean turns, String gap, List<Entry> encounters, List<Said> said) {
        Map<Anchor, List<Said>> bySpeaker = new LinkedHashMap<>();
        said.forEach(s -> bySpeaker
                .computeIfAbsent(s.speaker().anchor(), k -> new ArrayList<>())
                .add(s));
        List<Share> shares = bySpeaker.values().stream()
                .map(all -> new Share(
                        all.getFirst().speaker().label(),
                        all.size(),
                        all.getFirst().statement().anchor()))
                .sorted(Comparator.comparingInt((Share s) -> -s.statements()))
                .toList();
        int named = shares.size() <= MOST_SPEAKERS + 1 ? shares.size() : MOST_SPEAKERS;
        return new Day(
                Anchors.day(date),
                date,
                turns,
                gap,
                List.copyOf(encounters),
                said.size(),
                shares.subList(0, named),
                shares.size() - named);
    }

    private static String gap(LocalDate before, LocalDate date) {
        return ChronoUnit.DAYS.between(before, date) < LONG_GAP ? "" : Days.between(before, date) + " without an entry";
    }

    /** Returns whether the list says nothing that is not seen without it. */
    boolean isEmpty() {
        return undated.isEmpty()
                && days.size() < 2
                && days.stream().allMatch(d -> d.encounters().isEmpty());
    }
}
