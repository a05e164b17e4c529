package dev.readout.publish;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.history.JournalLine;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKind;
import dev.readout.record.FieldChange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets what happened to one entry. For one thread. */
final class ChangeLines {
    private static final int INDENT = 11;
    private static final int CAUSES = 3;
    private static final int VALUES = 6;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final Sheet sheet;
    private final EntryNames names;

    ChangeLines(Sheet sheet, EntryNames names) {
        this.sheet = sheet;
        this.names = names;
    }

    /** "Mon 2 Mar 2026, 18:30 UTC". */
    static String when(Instant at) {
        return HOUR.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Returns the fields that a change touched; none of what came or went as a whole. */
    static List<FieldChange> fields(Change change) {
        return change.kind() == Change.Kind.CHANGED
                ? EntryFields.of(change.before().orElseThrow())
                        .changesTo(EntryFields.of(change.after().orElseThrow()))
                : List.of();
    }

    /**
     * Sets a change.
     *
     * @param first what stands in the first column
     * @param entry what the entry says, or said last
     * @param into the id of the entry that took it in, if one did
     * @param remade whether its edition was made by other rules or models than the one before
     */
    void change(String first, Change change, EntryFields entry, Optional<String> into, boolean remade) {
        sheet.blank();
        sheet.line(
                0,
                INDENT,
                Ink.FAINT.on(Cells.pad(first, INDENT - 1)).asColumn(),
                Ink.STRONG.on(names.heading(change.key().kind(), entry)),
                Ink.FAINT.on("(" + change.key().id() + ")"));
        into.ifPresent(id -> detail(Ink.ACCENT, "Now part of " + id + "."));
        fields(change).forEach(this::field);
        why(change, remade);
    }

    private void field(FieldChange field) {
        String label = EntryNames.label(field.field()) + ":";
        if (field.list()) {
            List<String> parts = new ArrayList<>();
            values("no longer", field.field(), field.gone()).ifPresent(parts::add);
            values("now also", field.field(), field.come()).ifPresent(parts::add);
            detail(Ink.PLAIN, label + " " + String.join("; ", parts));
        } else {
            String before = single(field.field(), field.gone());
            String after = single(field.field(), field.come());
            // Two of one name are told apart by their ids.
            boolean alike = before.equals(after);
            detail(
                    Ink.PLAIN,
                    label + " " + before + (alike ? ids(field.gone()) : "") + " → " + after
                            + (alike ? ids(field.come()) : ""));
        }
    }

    private Optional<String> values(String lead, String field, List<List<String>> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String shown = values.stream()
                .limit(VALUES)
                .map(value -> names.value(field, value))
                .collect(Collectors.joining(" | "));
        int more = values.size() - VALUES;
        return Optional.of(lead + " " + shown + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String ids(List<List<String>> values) {
        return " (" + values.stream().flatMap(List::stream).collect(Collectors.joining(", ")) + ")";
    }

    private String single(String field, List<List<String>> values) {
        return values.isEmpty() ? "none" : names.value(field, values.getFirst());
    }

    private void why(Change change, boolean remade) {
        if (change.key().kind() == EntryKind.ARTICLE && change.kind() == Change.Kind.NEW) {
            return;
        }
        if (change.causes().isEmpty()) {
            detail(
                    Ink.FAINT,
                    remade
                            ? "Why: other rules or models read the same reports."
                            : "Why: what else is known changed; no report that it rests on did.");
            return;
        }
        String causes = change.causes().stream().limit(CAUSES).map(this::cause).collect(Collectors.joining("; "));
        int more = change.causes().size() - CAUSES;
        detail(Ink.FAINT, "Why: " + causes + (more > 0 ? "; and " + more + " more" : "") + ".");
    }

    private String cause(JournalLine line) {
        String deed = switch (line.deed()) {
            case ADDED -> "was read";
            case REVISED -> "was read, another version of its page";
            case UPDATED -> "was read again, with more said of it";
            case REREAD -> "was understood anew by other rules or models";
            case FORGOTTEN -> "was forgotten";
            case REVIEWED -> "";
        };
        if (line.deed() == JournalLine.Deed.REVIEWED) {
            return line.by().orElse("a person") + " reviewed it on " + when(line.at())
                    + line.reason().map(reason -> " (" + reason + ")").orElse("");
        }
        return names.article(line.article().value()) + " " + deed
                + line.reason().map(reason -> " (" + reason + ")").orElse("");
    }

    private void detail(Ink ink, String words) {
        sheet.line(INDENT, INDENT + 2, ink.on(words));
    }

    /** Returns whether an edition was made by others than the one before; the first was not. */
    static boolean isRemade(Edition edition, List<Edition> all) {
        return all.stream()
                .filter(before -> before.number() == edition.number() - 1)
                .anyMatch(before -> !before.makers().equals(edition.makers()));
    }
}
