package dev.readout.publish;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What changed in the record, edition by edition, as text for a terminal.
 *
 * <p>Pure and safe to share between threads. Listed is what a reader of the record would look for; what only follows from it
 * (the attributions of a statement, the names in a report) is counted.
 */
public final class ChangesText {
    /** Counted where they are new: each stands with the statement or the report that brings it. */
    private static final Set<EntryKind> COUNTED_WHEN_NEW = Set.of(EntryKind.ENTITY, EntryKind.CLAIM);

    private static final Set<EntryKind> COUNTED = Set.of(EntryKind.ATTRIBUTION, EntryKind.UNDECIDED);

    /** Every report adds some of these to the names in it. */
    private static final Set<String> ADDED_BY_EVERY_REPORT = Set.of("mentions", "aliases", "roles");

    private static final List<EntryKind> ORDER = List.of(
            EntryKind.ARTICLE,
            EntryKind.ENCOUNTER,
            EntryKind.POSITION,
            EntryKind.STATEMENT,
            EntryKind.CLAIM,
            EntryKind.DIFFERENCE,
            EntryKind.ENTITY);

    private ChangesText() {}

    /**
     * Returns changes as lines no wider than the style's columns, ending in a line break.
     *
     * @param from the edition before the first of them; empty where there was none
     * @param to the edition after the last of them
     * @param editions all that there are, for what made each
     * @param changes by edition
     */
    public static String render(
            Optional<Edition> from,
            Edition to,
            List<Edition> editions,
            List<Change> changes,
            EntryLookup lookup,
            TextStyle style) {
        Sheet sheet = new Sheet(style);
        sheet.line(
                0,
                0,
                Ink.STRONG.on("What changed"),
                Ink.PLAIN.on(from.map(edition -> "from edition " + edition.number() + ", of "
                                        + ChangeLines.when(edition.at()) + ",")
                                .orElse("from the start")
                        + " to edition " + to.number() + ", of " + ChangeLines.when(to.at()) + ": "
                        + total(changes) + "."));
        machine(sheet);
        Map<Edition, List<Change>> byEdition = new LinkedHashMap<>();
        changes.forEach(change -> byEdition
                .computeIfAbsent(change.edition(), edition -> new ArrayList<>())
                .add(change));
        byEdition.forEach((edition, all) -> {
            boolean remade = ChangeLines.isRemade(edition, editions);
            sheet.heading("Edition " + edition.number() + ", " + ChangeLines.when(edition.at()));
            if (remade) {
                sheet.line(
                        0, 0, Ink.FAINT.on("Made by other rules or models than the one before: " + edition.makers()));
            }
            edition(sheet, all, lookup, remade);
        });
        return sheet.toString();
    }

    /** Returns changes that would be made by deriving the record again, in the same form. */
    public static String preview(Optional<Edition> latest, List<Change> changes, EntryLookup lookup, TextStyle style) {
        Sheet sheet = new Sheet(style);
        sheet.line(
                0,
                0,
                Ink.STRONG.on("What would change"),
                Ink.PLAIN.on(latest.map(edition -> "in the record of " + ChangeLines.when(edition.at()) + " (edition "
                                        + edition.number() + ") ")
                                .orElse("")
                        + "if it were made again: " + total(changes) + "."));
        machine(sheet);
        edition(sheet, changes, lookup, true);
        return sheet.toString();
    }

    private static void machine(Sheet sheet) {
        sheet.line(0, 0, Ink.FAINT.on("Read by a machine: check each line against the words of the reports."));
    }

    private static void edition(Sheet sheet, List<Change> changes, EntryLookup lookup, boolean remade) {
        ChangeLines lines = new ChangeLines(sheet, new EntryNames(lookup));
        Map<String, String> tookIn = tookIn(changes);
        Map<EntryKind, List<Change>> listed = new EnumMap<>(EntryKind.class);
        Map<String, Integer> counted = new LinkedHashMap<>();
        int unseen = 0;
        for (Change change : changes) {
            EntryKind kind = change.key().kind();
            boolean only =
                    COUNTED.contains(kind) || change.kind() == Change.Kind.NEW && COUNTED_WHEN_NEW.contains(kind);
            if (only) {
                counted.merge(told(change.kind()) + " " + EntryNames.noun(kind), 1, Integer::sum);
            } else if (change.kind() == Change.Kind.CHANGED
                    && ChangeLines.fields(change).stream()
                            .allMatch(field ->
                                    kind == EntryKind.ENTITY && ADDED_BY_EVERY_REPORT.contains(field.field()))) {
                unseen++;
            } else {
                listed.computeIfAbsent(kind, k -> new ArrayList<>()).add(change);
            }
        }
        for (EntryKind kind : ORDER) {
            List<Change> all = listed.getOrDefault(kind, List.of());
            if (all.isEmpty()) {
                continue;
            }
            sheet.blank();
            sheet.line(0, 0, Ink.ACCENT.on(plural(all.size(), EntryNames.noun(kind))));
            all.forEach(change -> lines.change(
                    told(change.kind()),
                    change,
                    EntryFields.of(change.after().or(change::before).orElseThrow()),
                    change.kind() == Change.Kind.WITHDRAWN
                            ? Optional.ofNullable(tookIn.get(change.key().id()))
                            : Optional.empty(),
                    remade));
        }
        if (!counted.isEmpty() || unseen > 0) {
            List<String> parts = new ArrayList<>();
            counted.forEach((what, count) -> parts.add(plural(count, what)));
            if (unseen > 0) {
                parts.add(Nouns.plural(unseen, "entry of which", "entries of which") + " only other passages tell");
            }
            sheet.blank();
            sheet.line(0, 0, Ink.FAINT.on("Not listed: " + String.join(", ", parts) + "."));
        }
    }

    /** Which entry took in another, by the other's id. */
    private static Map<String, String> tookIn(List<Change> changes) {
        Map<String, String> tookIn = new HashMap<>();
        for (Change change : changes) {
            change.after()
                    .ifPresent(after -> EntryFields.of(after).all("replaces").stream()
                            .flatMap(List::stream)
                            .forEach(id -> tookIn.put(id, change.key().id())));
        }
        return tookIn;
    }

    private static String total(List<Change> changes) {
        if (changes.isEmpty()) {
            return "nothing";
        }
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Change.Kind kind : counts.keySet()) {
            parts.add(Objects.requireNonNull(counts.get(kind)) + " " + told(kind));
        }
        return String.join(", ", parts);
    }

    static String told(Change.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private static String plural(int count, String what) {
        return Nouns.count(count, what);
    }
}
