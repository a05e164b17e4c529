package dev.readout.publish;

import static dev.readout.publish.RecordMarkdown.escape;

import dev.readout.publish.EncounterView.FieldView;
import dev.readout.publish.EncounterView.Link;
import dev.readout.publish.EncounterView.Standing;
import dev.readout.publish.EncounterView.Told;
import dev.readout.publish.EncounterView.ValueView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who met whom, what reports differ on, and what happened when, as CommonMark; see {@link RecordMarkdown}. */
final class EncountersMarkdown {
    private EncountersMarkdown() {}

    static void whoMetWhom(StringBuilder out, RecordView view) {
        if (view.reports().isEmpty()) {
            return;
        }
        RecordMarkdown.heading(out, "## Who met whom");
        if (view.encounters().isEmpty()) {
            out.append("No report tells of a meeting or call.\n");
        }
        for (Standing standing : view.standings()) {
            RecordMarkdown.heading(out, "### " + standing.heading());
            view.encounters(standing).forEach(e -> encounter(out, e));
        }
    }

    private static void encounter(StringBuilder out, EncounterView encounter) {
        out.append("**")
                .append(encounter.number())
                .append("** – **")
                .append(escape(encounter.heading()))
                .append("**\n\n");
        out.append("- ").append(encounter.status()).append(", ").append(encounter.days());
        out.append(", ").append(Nouns.count(encounter.reports(), "report"));
        encounter.reviewed().ifPresent(reviewed -> out.append(", ").append(escape(reviewed)));
        out.append('\n');
        encounter.outcome().ifPresent(o -> values(out, "The plan", List.of(o)));
        encounter.fields().forEach(f -> field(out, f));
        values(out, "Who", encounter.participants());
        values(out, "About", encounter.about());
        links(out, "To follow", encounter.follows());
        links(out, "Followed by", encounter.followed());
        encounter.accounts().forEach(f -> values(out, f.label(), f.values()));
        if (!encounter.origins().isEmpty()) {
            out.append("- Sources: ").append(escape(encounter.origins().line())).append('\n');
            SourcesMarkdown.tree(out, encounter.origins(), "  ");
        }
        encounter.sides().ifPresent(s -> SourcesMarkdown.sides(out, s));
        out.append("- Told by\n");
        for (Told told : encounter.told()) {
            out.append("  - ").append(cited(told)).append("\n    > ");
            out.append(RecordMarkdown.pieces(told.words())).append('\n');
        }
        out.append('\n');
    }

    private static void field(StringBuilder out, FieldView field) {
        values(
                out,
                field.label() + (field.isDisputed() ? " – **reports differ**" : ""),
                field.values(),
                field.isDisputed());
    }

    private static void values(StringBuilder out, String label, List<ValueView> values) {
        values(out, label, values, false);
    }

    private static void values(StringBuilder out, String label, List<ValueView> values, boolean sources) {
        if (values.isEmpty()) {
            return;
        }
        out.append("- ").append(label).append('\n');
        for (ValueView value : values) {
            out.append("  - ").append(escape(value.text()));
            if (!value.note().isEmpty()) {
                out.append(", ").append(escape(value.note()));
            }
            if (sources && !value.sources().isEmpty()) {
                out.append(" – ").append(value.sources());
            }
            if (!value.told().isEmpty()) {
                out.append(" – ")
                        .append(value.told().stream()
                                .map(t -> RecordMarkdown.cited(t.source()))
                                .collect(Collectors.joining("; ")));
            }
            value.because()
                    .ifPresent(
                            because -> out.append(" (").append(escape(because)).append(')'));
            out.append('\n');
        }
    }

    private static void links(StringBuilder out, String label, List<Link> links) {
        for (Link link : links) {
            out.append("- ")
                    .append(label)
                    .append(": ")
                    .append(escape(link.label()))
                    .append('\n');
        }
    }

    private static String cited(Told told) {
        return RecordMarkdown.cited(told.source())
                + told.copied().map(c -> ", " + escape(c)).orElse("");
    }

    static void differences(StringBuilder out, RecordView view) {
        if (view.differences().isEmpty()) {
            return;
        }
        RecordMarkdown.heading(out, "## Where reports differ");
        for (DifferenceView difference : view.differences()) {
            out.append("**On ").append(difference.question()).append("** – ");
            out.append(escape(difference.subject().label())).append("\n\n");
            if (!difference.words().isEmpty()) {
                out.append("> ")
                        .append(RecordMarkdown.pieces(difference.words()))
                        .append("\n\n");
            }
            for (ValueView value : difference.values()) {
                out.append("- **").append(escape(value.text())).append("**");
                out.append(value.sources().isEmpty() ? "" : " – " + value.sources());
                value.because()
                        .ifPresent(because ->
                                out.append(" (").append(escape(because)).append(')'));
                out.append('\n');
                for (Told told : value.told()) {
                    out.append("  - ").append(cited(told)).append("\n    > ");
                    out.append(RecordMarkdown.pieces(told.sentences().stream()
                                    .map(RecordView.Extract::words)
                                    .toList()))
                            .append('\n');
                }
            }
            out.append('\n');
        }
    }

    static void timeline(StringBuilder out, Chronicle chronicle) {
        if (chronicle.isEmpty()) {
            return;
        }
        RecordMarkdown.heading(out, "## Timeline");
        for (Chronicle.Day day : chronicle.days()) {
            if (!day.gap().isEmpty()) {
                out.append("- *").append(day.gap()).append("*\n");
            }
            if (day.turns()) {
                chronicle
                        .lastReport()
                        .ifPresent(last -> out.append("- *Last report: ")
                                .append(Days.full(last))
                                .append(". What follows is to come.*\n"));
            }
            out.append("- **").append(day.heading()).append("**\n");
            day.encounters().forEach(e -> entry(out, e));
            if (day.statements() > 0) {
                out.append("  - ")
                        .append(Nouns.count(day.statements(), "statement"))
                        .append(": ");
                out.append(day.speakers().stream()
                        .map(s -> escape(s.speaker()) + " " + s.statements())
                        .collect(Collectors.joining(", ")));
                out.append(day.others() == 0 ? "" : " and " + day.others() + " others")
                        .append('\n');
            }
        }
        if (!chronicle.undated().isEmpty()) {
            out.append("- **No date given**\n");
            chronicle.undated().forEach(e -> entry(out, e));
        }
    }

    private static void entry(StringBuilder out, Chronicle.Entry entry) {
        EncounterView encounter = entry.encounter();
        out.append("  - ").append(encounter.number()).append("\\. ").append(escape(encounter.heading()));
        out.append(" (").append(encounter.status().toLowerCase(Locale.ROOT));
        out.append(entry.note().isEmpty() ? "" : "; " + entry.note()).append(")\n");
    }
}
