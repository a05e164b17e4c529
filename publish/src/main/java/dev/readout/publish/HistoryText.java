package dev.readout.publish;

import dev.readout.history.Change;
import dev.readout.history.Edition;
import dev.readout.record.EntryFields;
import java.util.List;
import java.util.Optional;

/**
 * Each version of one entry with what caused it, as text for a terminal.
 *
 * <p>Pure and safe to share between threads.
 */
public final class HistoryText {
    private HistoryText() {}

    /**
     * Returns the history of an entry as lines no wider than the style's columns, ending in a line break.
     *
     * @param history what happened to it, oldest first; at least one change
     * @param note what else there is to say of it
     * @param editions all that there are, for what made each
     */
    public static String render(
            List<Change> history, Optional<String> note, List<Edition> editions, EntryLookup lookup, TextStyle style) {
        Sheet sheet = new Sheet(style);
        EntryNames names = new EntryNames(lookup);
        ChangeLines lines = new ChangeLines(sheet, names);
        Change last = history.getLast();
        sheet.line(
                0,
                0,
                Ink.STRONG.on("History of " + EntryNames.noun(last.key().kind()) + " "
                        + last.key().id() + ":"),
                Ink.PLAIN.on(Nouns.count(history.size(), "version") + "."));
        sheet.line(0, 0, Ink.FAINT.on("Read by a machine: check each line against the words of the reports."));
        note.ifPresent(words -> sheet.line(0, 0, Ink.ACCENT.on(words)));
        for (Change change : history) {
            sheet.heading("Edition " + change.edition().number() + ", "
                    + ChangeLines.when(change.edition().at()));
            lines.change(
                    ChangesText.told(change.kind()),
                    change,
                    EntryFields.of(change.after().or(change::before).orElseThrow()),
                    Optional.empty(),
                    ChangeLines.isRemade(change.edition(), editions));
        }
        return sheet.toString();
    }
}
