package dev.readout.publish;

import dev.readout.annotate.Mention;
import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.RecordView.Doubt;
import dev.readout.publish.RecordView.DriftView;
import dev.readout.publish.RecordView.Name;
import dev.readout.publish.RecordView.Report;
import dev.readout.publish.RecordView.Republished;
import dev.readout.publish.RecordView.Side;
import dev.readout.publish.RecordView.Source;
import dev.readout.publish.RecordView.Speaker;
import dev.readout.publish.RecordView.StatementView;
import dev.readout.publish.RecordView.WordingView;
import dev.readout.record.ReadoutRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The record as CommonMark.
 *
 * <p>Pure and safe to share between threads. Words of reports stand in block quotes and cannot become markup, HTML or
 * links; the only links are addresses of reports under http or https.
 */
public final class RecordMarkdown {
    private static final String SPECIAL = "\\`*_[]<>#|~&$!";

    private RecordMarkdown() {}

    /**
     * Returns the record as Markdown, ending in a line break.
     *
     * @throws IllegalArgumentException when the record names an article, a person or words that it lacks
     */
    public static String render(ReadoutRecord record) {
        RecordView view = RecordViewer.view(record);
        StringBuilder out = new StringBuilder();
        out.append("# Record of ")
                .append(view.summary().reports())
                .append(", ")
                .append(view.summary().dates())
                .append("\n\n");
        out.append("**")
                .append(view.summary().notice())
                .append("** ")
                .append(escape(view.summary().found()))
                .append(".\n\n");
        view.summary().lacks().forEach(l -> out.append("- ").append(escape(l)).append('\n'));
        EncountersMarkdown.whoMetWhom(out, view);
        EncountersMarkdown.differences(out, view);
        SourcesMarkdown.claims(out, view);
        PositionsText.offeredAndAsked(out, view);
        EncountersMarkdown.timeline(out, Chronicle.of(view));
        if (!view.speakers().isEmpty()) {
            heading(out, "## Who said what");
            view.speakers().forEach(s -> speaker(out, s));
        }
        names(out, view, "## People and bodies", List.of(Mention.Kind.PERSON, Mention.Kind.ORGANIZATION));
        names(out, view, "## Places and groups", List.of(Mention.Kind.PLACE, Mention.Kind.GROUP));
        if (!view.reports().isEmpty()) {
            heading(out, "## Reports");
            view.reports().forEach(r -> report(out, r));
        }
        if (!view.doubts().isEmpty()) {
            heading(out, "## Not sure");
            view.doubts().forEach(d -> doubt(out, d));
        }
        if (!view.makers().isEmpty()) {
            heading(out, "## How this was made");
            view.makers().forEach(m -> out.append("- ").append(escape(m)).append('\n'));
        }
        return out.toString().stripTrailing() + "\n";
    }

    static void heading(StringBuilder out, String heading) {
        boolean blank = out.charAt(out.length() - 2) == '\n';
        out.append(blank ? "" : "\n").append(heading).append("\n\n");
    }

    private static void speaker(StringBuilder out, Speaker speaker) {
        out.append("### ").append(escape(speaker.label())).append("\n\n");
        speaker.name()
                .filter(n -> !n.roles().isEmpty())
                .ifPresent(
                        n -> out.append("As printed: ").append(list(n.roles())).append("\n\n"));
        speaker.statements().forEach(s -> statement(out, s));
    }

    private static void statement(StringBuilder out, StatementView statement) {
        out.append("**").append(statement.number()).append("** – ");
        out.append(statement.reports() == 1 ? "1 report" : statement.reports() + " reports");
        out.append(statement.sources().isEmpty() ? "" : ", " + statement.sources());
        statement.reviewed().ifPresent(reviewed -> out.append(", ").append(escape(reviewed)));
        out.append(", ").append(statement.dates()).append("\n\n");
        out.append("> ").append(pieces(statement.words())).append("\n\n");
        statement
                .differences()
                .forEach(d ->
                        out.append("**Reports differ on ").append(d.label()).append("**: see above.\n\n"));
        for (Carried carried : statement.carried()) {
            List<String> parts = new ArrayList<>();
            parts.add(carried.form());
            if (!carried.chain().isEmpty()) {
                parts.add("via "
                        + carried.chain().stream().map(RecordMarkdown::escape).collect(Collectors.joining(" → ")));
            }
            carried.how().forEach(h -> parts.add(escape(h)));
            out.append("- ").append(cited(carried.source())).append(" – ");
            out.append(String.join(", ", parts)).append('\n');
            if (!carried.fullest()) {
                out.append("  > ").append(pieces(carried.words())).append('\n');
            }
        }
        out.append('\n');
        if (!statement.wordings().isEmpty()) {
            out.append("Words in quotation marks, side by side:\n\n");
            for (WordingView wording : statement.wordings()) {
                out.append("- ").append(escape(wording.text())).append(" – ");
                out.append(wording.places().stream()
                                .map(p -> escape(p.source().outlet()))
                                .distinct()
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
            out.append('\n');
        }
        if (!statement.drifts().isEmpty()) {
            out.append("What changed from report to report:\n\n");
            for (DriftView drift : statement.drifts()) {
                out.append("- ")
                        .append(escape(drift.from()))
                        .append(" (")
                        .append(escape(drift.fromPlace().source().outlet()))
                        .append(") → ")
                        .append(escape(drift.to()))
                        .append(" (")
                        .append(escape(drift.toPlace().source().outlet()))
                        .append("): ")
                        .append(drift.what())
                        .append('\n');
            }
            out.append('\n');
        }
    }

    static String cited(Source source) {
        String label = escape(source.outlet()) + ", " + source.date()
                + source.version().map(v -> " (" + v + ")").orElse("");
        return source.url().map(u -> "[" + label + "](<" + u + ">)").orElse(label);
    }

    private static void names(StringBuilder out, RecordView view, String heading, List<Mention.Kind> kinds) {
        List<Name> names =
                view.names().stream().filter(n -> kinds.contains(n.kind())).toList();
        if (names.isEmpty()) {
            return;
        }
        heading(out, heading);
        for (Name name : names) {
            out.append("- **").append(escape(name.name())).append("** – ").append(name.kindWord());
            out.append(", named ").append(name.mentions()).append("× in ").append(name.reports());
            out.append(name.reports() == 1 ? " report" : " reports");
            if (name.said() > 0) {
                out.append(", ").append(name.said()).append(name.said() == 1 ? " statement" : " statements");
            }
            out.append('\n');
            if (!name.roles().isEmpty()) {
                out.append("  - as printed: ").append(list(name.roles())).append('\n');
            }
            name.relations()
                    .forEach(relation ->
                            out.append("  - ").append(escape(relation)).append('\n'));
            if (!name.spellings().isEmpty()) {
                out.append("  - also ").append(list(name.spellings())).append('\n');
            }
        }
    }

    private static void report(StringBuilder out, Report report) {
        out.append("- ").append(cited(report.source())).append('\n');
        out.append("  - ").append(escape(report.title())).append('\n');
        out.append("  - ").append(report.statements());
        out.append(report.statements() == 1 ? " statement" : " statements").append('\n');
        report.republished().ifPresent(copy -> republished(out, copy));
        if (!report.lacks().isEmpty()) {
            out.append("  - not given: ")
                    .append(String.join(", ", report.lacks()))
                    .append('\n');
        }
    }

    private static void republished(StringBuilder out, Republished copy) {
        out.append("  - ").append(escape(copy.how()));
        copy.of().ifPresent(of -> out.append(' ').append(cited(of)));
        if (!copy.note().isEmpty()) {
            out.append(" (").append(escape(copy.notes())).append(')');
        }
        copy.credit().ifPresent(credit -> out.append(" – credit: ").append(escape(credit)));
        out.append('\n');
    }

    private static void doubt(StringBuilder out, Doubt doubt) {
        out.append("- **").append(escape(doubt.question())).append("** – ");
        out.append(escape(doubt.reason())).append(" (").append(doubt.near()).append(")\n");
        side(out, doubt.a());
        side(out, doubt.b());
    }

    private static void side(StringBuilder out, Side side) {
        out.append("  - ").append(escape(side.heading()));
        if (!side.words().isEmpty()) {
            out.append(": ").append(pieces(side.words()));
        }
        if (!side.forms().isEmpty()) {
            out.append(": ").append(list(side.forms()));
        }
        out.append('\n');
    }

    private static String list(List<String> texts) {
        return texts.stream().map(RecordMarkdown::escape).collect(Collectors.joining("; "));
    }

    static String pieces(List<String> words) {
        return words.stream().map(RecordMarkdown::escape).collect(Collectors.joining(" \\[…\\] "));
    }

    /**
     * Writes a text so that Markdown shows exactly its characters: in one line, with a backslash before whatever would
     * mark up, begin a list or a heading, or be taken for a link or an address.
     */
    static String escape(String text) {
        String line = Printable.line(text);
        StringBuilder out = new StringBuilder(line.length() + 16);
        boolean start = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean beginsBlock = start && "+-=>:".indexOf(c) >= 0;
            boolean numbersList = (c == '.' || c == ')') && i > 0 && i <= 9 && allDigits(line, i);
            boolean linksItself = c == '@'
                    || (c == ':' && line.startsWith("//", i + 1))
                    || (c == '.'
                            && i >= 3
                            && line.substring(i - 3, i).toLowerCase(Locale.ROOT).equals("www"));
            if (SPECIAL.indexOf(c) >= 0 || beginsBlock || numbersList || linksItself) {
                out.append('\\');
            }
            out.append(c);
            start = false;
        }
        return out.toString();
    }

    private static boolean allDigits(String line, int end) {
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
