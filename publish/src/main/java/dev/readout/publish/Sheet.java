package dev.readout.publish;

import dev.readout.publish.Ink.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of text for a terminal being set. */
final class Sheet {
    /** Stands for a space inside a column until its line is broken; no printable text holds it. */
    private static final char FIXED_SPACE = '\u0001';

    private final TextStyle style;
    private final StringBuilder text = new StringBuilder();

    Sheet(TextStyle style) {
        this.style = style;
    }

    int width() {
        return style.width();
    }

    /** Adds a line that is set already. */
    void set(String line) {
        text.append(line).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    void heading(String heading) {
        blank();
        blank();
        line(0, 0, Ink.ACCENT.on(heading.toUpperCase(Locale.ROOT)));
    }

    void line(int first, int rest, Run... runs) {
        line(first, rest, List.of(runs));
    }

    /** Sets runs one behind the other, indented by so many columns in the first and in further lines. */
    void line(int first, int rest, List<Run> runs) {
        StringBuilder all = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        List<Ink> inks = new ArrayList<>();
        for (Run run : runs) {
            String words = run.whole()
                    ? Printable.line(run.text()).isEmpty() ? run.text() : padded(run.text())
                    : Printable.line(run.text());
            if (words.isEmpty()) {
                continue;
            }
            if (!all.isEmpty()) {
                all.append(' ');
            }
            all.append(words);
            ends.add(all.length());
            inks.add(run.ink());
        }
        if (all.isEmpty()) {
            return;
        }
        int run = 0;
        int at = 0;
        boolean firstLine = true;
        for (String line : Cells.wrap(all.toString(), style.width() - first, style.width() - rest)) {
            text.append(" ".repeat(firstLine ? first : rest));
            firstLine = false;
            // The line is a stretch of the whole text: find where it stands to give each part its ink.
            int begin = all.indexOf(line, at);
            int end = begin + line.length();
            at = end;
            StringBuilder set = new StringBuilder();
            while (begin < end) {
                while (ends.get(run) <= begin && run < ends.size() - 1) {
                    run++;
                }
                int stop = Math.min(end, ends.get(run));
                if (stop <= begin) {
                    stop = end;
                }
                ink(set, inks.get(run), all.substring(begin, stop));
                begin = stop;
            }
            text.append(set.toString().replace(FIXED_SPACE, ' ').stripTrailing())
                    .append('\n');
        }
    }

    private static String padded(String column) {
        String clean = Printable.line(column);
        return (clean + " ".repeat(Math.max(0, Cells.width(column) - Cells.width(clean)))).replace(' ', FIXED_SPACE);
    }

    private void ink(StringBuilder set, Ink ink, String words) {
        if (!style.colour()) {
            set.append(words);
        } else if (words.startsWith(" ")) {
            // What stands between two runs is not underlined with the second one.
            set.append(' ').append(ink.coloured(words.substring(1)));
        } else {
            set.append(ink.coloured(words));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
