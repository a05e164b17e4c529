package dev.readout.publish;

import static dev.readout.publish.RecordMarkdown.escape;

import dev.readout.publish.OriginsView.Hand;
import dev.readout.publish.OriginsView.Leaf;
import dev.readout.publish.SidesView.Row;
import dev.readout.publish.SidesView.Voice;
import java.util.List;
import java.util.stream.Collectors;

/** Who can know it and who tells what, as CommonMark; see {@link RecordMarkdown}. */
final class SourcesMarkdown {
    private SourcesMarkdown() {}

    static void claims(StringBuilder out, RecordView view) {
        if (view.claims().isEmpty()) {
            return;
        }
        RecordMarkdown.heading(out, "## What several say, and what is denied");
        for (ClaimView claim : view.claims()) {
            out.append("> ").append(RecordMarkdown.pieces(claim.words())).append("\n\n");
            out.append("- **").append(claim.brief()).append("** – printed so by ");
            out.append(RecordMarkdown.cited(claim.from())).append('\n');
            voices(out, "Say so", claim.affirm());
            tree(out, claim.origins(), "  ");
            voices(out, "Deny it", claim.deny());
            tree(out, claim.denials(), "  ");
            out.append('\n');
        }
    }

    private static void voices(StringBuilder out, String label, List<Voice> voices) {
        if (!voices.isEmpty()) {
            out.append("- ").append(label).append(": ");
            out.append(escape(SourcesText.speakers(voices))).append('\n');
        }
    }

    /** Writes who had it from whom as a list in a list. */
    static void tree(StringBuilder out, OriginsView origins, String indent) {
        if (origins.isWorthDrawing()) {
            origins.roots().forEach(h -> hand(out, h, indent));
        }
    }

    private static void hand(StringBuilder out, Hand hand, String indent) {
        out.append(indent).append("- ").append(escape(hand.name()));
        out.append(hand.note().isEmpty() ? "" : " (" + escape(hand.note()) + ")");
        if (!hand.reports().isEmpty()) {
            out.append(" → ");
            out.append(hand.reports().stream().map(SourcesMarkdown::report).collect(Collectors.joining("; ")));
        }
        out.append('\n');
        hand.onward().forEach(h -> hand(out, h, indent + "  "));
    }

    private static String report(Leaf leaf) {
        return RecordMarkdown.cited(leaf.source())
                + leaf.copied().map(c -> ", " + escape(c)).orElse("");
    }

    /** Writes what two sides tell as a list: a table's cells cannot hold quoted words. */
    static void sides(StringBuilder out, SidesView sides) {
        out.append("- What each side tells\n");
        for (Row row : sides.rows()) {
            out.append("  - ").append(row.match()).append('\n');
            voice(out, sides.one().label(), row.one());
            voice(out, sides.other().label(), row.other());
        }
    }

    private static void voice(StringBuilder out, String side, List<Voice> voices) {
        voices.forEach(v -> out.append("    - ")
                .append(escape(side + ": " + v.speaker() + ", " + v.from() + ", statement " + v.number()))
                .append("\n      > ")
                .append(RecordMarkdown.pieces(v.words()))
                .append('\n'));
    }
}
