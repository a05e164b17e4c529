package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds what of a body to show around some evidence: its own quotation marks, its sentences, its paragraph. */
final class Passages {
    /** Characters to each side in which sentences are looked for: a paragraph may be a megabyte long. */
    private static final int SENTENCE_REACH = 600;

    /** Characters of a paragraph shown to each side of the evidence. */
    private static final int PARAGRAPH_REACH = 1500;

    /** Characters of evidence shown: who is quoted over pages is read on in the report. */
    private static final int LONGEST = 3000;

    /** Evidence further apart than this is shown in two passages. */
    private static final int FAR = 400;

    private static final String OPENING = "\"“„«»‘'‹「『";

    private Passages() {}

    /** A passage within one paragraph, and whether that goes on before and after it. */
    record Passage(Span span, Span paragraph, boolean cutBefore, boolean cutAfter) {}

    /**
     * Widens a span by the quotation marks that the body prints around it, so that quoted words keep their own marks.
     */
    static Span withMarks(String body, Span span) {
        int begin = span.begin();
        int end = span.end();
        if (begin == end) {
            return span;
        }
        boolean opened = begin > 0
                && OPENING.indexOf(body.charAt(begin - 1)) >= 0
                && (begin == 1 || !Character.isLetterOrDigit(body.charAt(begin - 2)));
        if (opened) {
            String closing = closing(body.charAt(begin - 1));
            int balance = balance(body, span, body.charAt(begin - 1), closing);
            int after = closedAfter(body, end, closing);
            boolean paragraphEnds = end == body.length() || body.startsWith(Article.PARAGRAPH_BREAK, end);
            if (balance == 0 && after > end) {
                return new Span(begin - 1, after);
            }
            return balance < 0 || paragraphEnds ? new Span(begin - 1, end) : span;
        }
        if (end < body.length()) {
            for (int i = 0; i < OPENING.length(); i++) {
                char opening = OPENING.charAt(i);
                // An apostrophe closes nothing here: "the presidents' talks" would open a quotation.
                if (opening == '\'' || opening == '‘' || span.in(body).indexOf(opening) < 0) {
                    continue;
                }
                String closing = closing(opening);
                int after = closedAfter(body, end, closing);
                if (balance(body, span, opening, closing) > 0 && after > end) {
                    return new Span(begin, after);
                }
            }
        }
        return span;
    }

    private static String closing(char opening) {
        return switch (opening) {
            case '“' -> "”";
            case '„' -> "“”";
            case '«' -> "»";
            case '»' -> "«";
            case '‘' -> "’";
            case '‹' -> "›";
            case '「' -> "」";
            case '『' -> "』";
            default -> String.valueOf(opening);
        };
    }

    /** More than 0 when a mark is left open, less when one is closed that was not opened. */
    private static int balance(String body, Span span, char opening, String closing) {
        int balance = 0;
        boolean alike = closing.indexOf(opening) >= 0;
        for (int i = span.begin(); i < span.end(); i++) {
            char c = body.charAt(i);
            boolean apostrophe =
                    (c == '\'' || c == '’') && i + 1 < body.length() && Character.isLetterOrDigit(body.charAt(i + 1));
            if (apostrophe) {
                continue;
            }
            if (alike && c == opening) {
                balance = balance == 0 ? 1 : 0;
            } else if (c == opening) {
                balance++;
            } else if (closing.indexOf(c) >= 0) {
                balance--;
            }
        }
        return balance;
    }

    private static int closedAfter(String body, int end, String closing) {
        int at = end;
        if (at < body.length() && ",.!?;…".indexOf(body.charAt(at)) >= 0) {
            at++;
        }
        return at < body.length() && closing.indexOf(body.charAt(at)) >= 0 ? at + 1 : end;
    }

    /** Returns the sentences that hold the evidence, in passages that never cross a paragraph. */
    static List<Passage> sentences(String body, List<Span> paragraphs, Collection<Span> evidence) {
        List<Passage> passages = new ArrayList<>();
        for (Core core : cores(body, paragraphs, evidence)) {
            Span paragraph = core.paragraph();
            Span window = around(body, core.span(), paragraph, SENTENCE_REACH);
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(window.in(body));
            int from = core.span().begin() - window.begin();
            int to = core.span().end() - window.begin();
            int begin = from <= 0 ? 0 : breaks.isBoundary(from) ? from : breaks.preceding(from);
            int end = to >= window.length() ? window.length() : breaks.isBoundary(to) ? to : breaks.following(to);
            Span span = stripped(body, new Span(window.begin() + begin, window.begin() + end));
            passages.add(passage(body, span, paragraph, core.cut()));
        }
        return joined(body, passages);
    }

    /** Returns the paragraphs that hold the evidence, very long ones cut down to its surroundings. */
    static List<Passage> paragraphs(String body, List<Span> paragraphs, Collection<Span> evidence) {
        List<Passage> passages = new ArrayList<>();
        for (Core core : cores(body, paragraphs, evidence)) {
            Span span = around(body, core.span(), core.paragraph(), PARAGRAPH_REACH);
            passages.add(passage(body, span, core.paragraph(), core.cut()));
        }
        return joined(body, passages);
    }

    /** Evidence within one paragraph, and whether more of it is left out after this. */
    private record Core(Span span, Span paragraph, boolean cut) {}

    private static List<Core> cores(String body, List<Span> paragraphs, Collection<Span> evidence) {
        List<Core> shown = new ArrayList<>();
        int room = LONGEST;
        for (Core core : wholeCores(paragraphs, evidence)) {
            if (room == 0) {
                Core last = shown.removeLast();
                shown.add(new Core(last.span(), last.paragraph(), true));
                break;
            }
            boolean cut = core.span().length() > room;
            int begin = core.span().begin();
            Span span = cut ? new Span(begin, wholeCharacter(body, begin + room, -1)) : core.span();
            room = cut ? 0 : room - span.length();
            shown.add(new Core(span, core.paragraph(), cut));
        }
        return shown;
    }

    private static List<Core> wholeCores(List<Span> paragraphs, Collection<Span> evidence) {
        List<Core> cores = new ArrayList<>();
        for (Span span : evidence.stream().sorted().toList()) {
            for (int i = Span.firstEndingAfter(span.begin(), paragraphs.size(), paragraphs::get);
                    i < paragraphs.size();
                    i++) {
                Span paragraph = paragraphs.get(i);
                if (paragraph.begin() >= span.end()) {
                    break;
                }
                Span inside = new Span(
                        Math.max(span.begin(), paragraph.begin()),
                        Math.max(Math.max(span.begin(), paragraph.begin()), Math.min(span.end(), paragraph.end())));
                if (inside.isEmpty()) {
                    continue;
                }
                Core last = cores.isEmpty() ? new Core(inside, paragraph, false) : cores.getLast();
                if (!cores.isEmpty()
                        && last.paragraph().equals(paragraph)
                        && inside.begin() - last.span().end() <= FAR) {
                    cores.set(cores.size() - 1, new Core(last.span().union(inside), paragraph, false));
                } else {
                    cores.add(new Core(inside, paragraph, false));
                }
            }
        }
        return cores;
    }

    private static List<Passage> joined(String body, List<Passage> passages) {
        List<Passage> joined = new ArrayList<>();
        for (Passage passage : passages) {
            if (!joined.isEmpty()
                    && passage.paragraph().equals(joined.getLast().paragraph())
                    && passage.span().begin() <= joined.getLast().span().end() + 1) {
                Span both = joined.removeLast().span().union(passage.span());
                joined.add(passage(body, both, passage.paragraph(), passage.cutAfter()));
            } else {
                joined.add(passage);
            }
        }
        return joined;
    }

    private static Passage passage(String body, Span span, Span paragraph, boolean cut) {
        Span whole = stripped(body, paragraph);
        return new Passage(span, paragraph, span.begin() > whole.begin(), cut || span.end() < whole.end());
    }

    /** Widens a span within its paragraph, ending between words where that is possible. */
    private static Span around(String body, Span span, Span paragraph, int reach) {
        int begin = Math.max(paragraph.begin(), span.begin() - reach);
        int end = Math.min(paragraph.end(), span.end() + reach);
        if (begin > paragraph.begin()) {
            int space = body.indexOf(' ', begin);
            begin = space >= 0 && space < span.begin() ? space + 1 : wholeCharacter(body, begin, 1);
        }
        if (end < paragraph.end()) {
            int space = body.lastIndexOf(' ', end);
            end = space > span.end() ? space : wholeCharacter(body, end, -1);
        }
        return new Span(Math.min(begin, span.begin()), Math.max(end, span.end()));
    }

    private static int wholeCharacter(String body, int offset, int step) {
        return offset > 0 && offset < body.length() && Character.isLowSurrogate(body.charAt(offset))
                ? offset + step
                : offset;
    }

    private static Span stripped(String body, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && Character.isWhitespace(body.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }
}
