package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.article.Span;
import dev.readout.language.rules.Words.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stretch of words that cues are looked for in, seen from inside {@code depth} quotations. */
final class Clause {
    private static final Set<String> BEFORE_VERB = Set.of(
            "also",
            "later",
            "then",
            "earlier",
            "again",
            "repeatedly",
            "only",
            "has",
            "had",
            "have",
            "having",
            "even",
            "still",
            "further",
            "once",
            "simply",
            "merely",
            "afterwards",
            "afterward",
            "previously",
            "recently",
            "already",
            "just",
            "separately",
            "meanwhile",
            "publicly",
            "privately",
            "never");
    private static final Set<String> INSIDE_NOUN_PHRASE = Set.of(
            "in", "of", "at", "for", "from", "with", "to", "on", "near", "by", "inside", "outside", "about", "between");
    private static final Set<String> BETWEEN_COMMAS = Set.of(
            "who",
            "whose",
            "which",
            "a",
            "an",
            "the",
            "his",
            "her",
            "its",
            "their",
            "for",
            "in",
            "on",
            "at",
            "as",
            "with",
            "citing",
            "speaking",
            "quoting",
            "briefing",
            "himself",
            "herself",
            "one",
            "now",
            "then",
            "also",
            "however",
            "too",
            "addressing",
            "asked",
            "pressed",
            "when",
            "responding",
            "writing",
            "meanwhile",
            "after",
            "before",
            "during");
    private static final Set<String> STRONG_PASTS = Set.of(
            "said", "went", "took", "came", "met", "held", "made", "gave", "began", "told", "found", "left", "put",
            "set", "cut", "hit", "won", "lost", "saw", "spoke", "wrote", "sent", "led", "fell", "rose", "grew", "kept",
            "brought", "stood", "paid", "built", "drew", "fought", "broke", "became", "felt", "got", "had", "knew",
            "ran", "sat", "sought", "struck", "thought", "let", "cost", "hurt", "shut", "split", "spread", "quit",
            "shot", "drove", "flew", "chose", "meant", "heard", "bought", "sold", "wore", "threw", "shook");
    private static final int FARTHEST_COMMA = 45;

    final Text text;
    final Words words;
    final int begin;
    final int end;
    final int depth;

    Clause(Text text, int begin, int end, int depth) {
        this.text = text;
        this.words = text.words;
        this.begin = begin;
        this.end = end;
        this.depth = depth;
    }

    boolean quoted(int word) {
        return text.quotationAt(word, depth) != null;
    }

    @Nullable
    Quotation quotation(int word) {
        return text.quotationAt(word, depth);
    }

    boolean inside(int word) {
        return word >= begin && word < end;
    }

    boolean is(int word, String lower) {
        return inside(word) && words.lower(word).equals(lower);
    }

    boolean isComma(int word) {
        return is(word, ",") && !quoted(word);
    }

    /** The source before a verb: its words, with what stands between commas after the name. */
    Optional<Range> subjectBefore(int verb) {
        int at = verb;
        while (at > begin && (BEFORE_VERB.contains(words.lower(at - 1)) || isAdverb(at - 1))) {
            at--;
        }
        if (at <= begin || quoted(at - 1)) {
            return Optional.empty();
        }
        if (is(at - 1, "who")) {
            // "Selma er-Rukhan, adviser to the president, who told": whom the relative clause hangs on.
            int before = isComma(at - 2) ? at - 2 : at - 1;
            Mention antecedent = text.mentionEndingAt(before);
            return (isComma(before) ? betweenCommas(before) : Optional.<Integer>empty())
                    .or(() -> antecedent == null ? Optional.empty() : Optional.of(headOfPhrase(text.begin(antecedent))))
                    .map(subjectBegin -> new Range(subjectBegin, before));
        }
        if (is(at - 1, "and") || is(at - 1, "but")) {
            // "The Council, which groups nine states, welcomed the call and said": the subject of the clause.
            Mention subject = beginningAt(clauseBegin(at));
            return subject == null || subject.kind() == Mention.Kind.PLACE
                    ? Optional.empty()
                    : Optional.of(new Range(clauseBegin(at), text.end(subject)));
        }
        if (isComma(at - 1)) {
            int closing = at - 1;
            return betweenCommas(closing)
                    .or(() -> beforeRelativeClause(closing))
                    .map(subjectBegin -> new Range(subjectBegin, closing));
        }
        Mention mention = text.mentionEndingAt(at);
        if (mention != null && text.begin(mention) >= begin) {
            return Optional.of(new Range(withNameBefore(mention, headOfPhrase(text.begin(mention))), at));
        }
        int first = clauseBegin(at);
        Mention leading = beginningAt(first);
        return leading != null && text.end(leading) <= at && noVerb(text.end(leading), at)
                ? Optional.of(new Range(first, at))
                : Optional.empty();
    }

    /** "Two officials who were in the room, and who would not be named, said": the phrase that the clause begins with. */
    private Optional<Integer> beforeRelativeClause(int closing) {
        int first = clauseBegin(closing);
        Mention leading = beginningAt(first);
        boolean relative = leading != null
                && text.end(leading) < closing
                && (is(text.end(leading), "who") || is(text.end(leading), "which"));
        return relative ? Optional.of(first) : Optional.empty();
    }

    private boolean isAdverb(int word) {
        return words.tag(word).startsWith("ADV") && words.lower(word).endsWith("ly");
    }

    /** "NAME, the spokesman of the ministry, said", "the minister, NAME, who was host, said": returns where it begins. */
    private Optional<Integer> betweenCommas(int closing) {
        int commas = 0;
        for (int open = closing - 1; open > begin && closing - open < FARTHEST_COMMA; open--) {
            if (!isComma(open)) {
                continue;
            }
            commas++;
            Mention before = text.mentionEndingAt(open);
            if (before == null || text.begin(before) < begin) {
                continue;
            }
            String first = words.lower(open + 1);
            Mention inner = beginningAt(open + 1);
            boolean apposition =
                    inner != null && commas == 1 && text.end(inner) <= closing && before.kind() != Mention.Kind.PLACE;
            boolean parenthesis =
                    BETWEEN_COMMAS.contains(first) || words.tag(open + 1).startsWith("VERB") && first.endsWith("ing");
            if (apposition || parenthesis) {
                int outer = headOfPhrase(text.begin(before));
                // "the Foreign Secretary, Cole Pember, who was host, told": one apposition inside another.
                Mention described = isComma(outer - 1) ? text.mentionEndingAt(outer - 1) : null;
                boolean twofold = described != null
                        && described.form() == Mention.Form.DESCRIPTION
                        && described.kind() == before.kind()
                        && text.begin(described) >= begin;
                return Optional.of(
                        twofold && described != null
                                ? headOfPhrase(text.begin(described))
                                : withNameBefore(before, outer));
            }
        }
        return Optional.empty();
    }

    /** "Sergei Miron, head of the party, …": a bare description goes with the name before its comma. */
    private int withNameBefore(Mention mention, int head) {
        if (mention.form() != Mention.Form.DESCRIPTION || !isComma(head - 1)) {
            return head;
        }
        Mention name = text.mentionEndingAt(head - 1);
        boolean same = name != null
                && name.form() == Mention.Form.NAME
                && name.kind() == mention.kind()
                && text.begin(name) >= begin
                && !isArticle(head);
        return same && name != null ? headOfPhrase(text.begin(name)) : head;
    }

    /** Walks from "Kyiv" in "a spokesman in Kyiv" to the words that the phrase is about, and takes "the" along. */
    private int headOfPhrase(int mentionBegin) {
        int at = mentionBegin;
        if (isArticle(at - 1)) {
            at--;
        }
        while (at - 1 > begin
                && (INSIDE_NOUN_PHRASE.contains(words.lower(at - 1)) || is(at - 1, "and"))
                && !quoted(at - 1)) {
            Mention head = text.mentionEndingAt(at - 1);
            if (head == null || text.begin(head) < begin) {
                break;
            }
            at = text.begin(head);
            if (isArticle(at - 1)) {
                at--;
            }
        }
        return at;
    }

    /** Returns where somebody who begins here ends; the word itself where nobody does. */
    int endOfSubject(int word) {
        Mention mention = beginningAt(word);
        return mention == null ? word : text.end(mention);
    }

    private boolean isArticle(int word) {
        return is(word, "the") || is(word, "a") || is(word, "an");
    }

    /** Returns the mention that begins here, an article left aside, or null. */
    @Nullable
    Mention beginningAt(int word) {
        if (!inside(word)) {
            return null;
        }
        Mention mention = text.mentionBeginningAt(word);
        if (mention == null && isArticle(word)) {
            mention = text.mentionBeginningAt(word + 1);
        }
        return mention != null && text.end(mention) <= end ? mention : null;
    }

    /** The start of the main clause before a place: after "In Ordubek, Kesht's capital," or ", and". */
    int clauseBegin(int before) {
        for (int i = before - 1; i > begin; i--) {
            if (words.lower(i).equals(";") || words.lower(i).equals(":")) {
                return i + 1;
            }
        }
        int first = begin;
        while (first < before && !words.isWord(first)) {
            first++;
        }
        return first;
    }

    private boolean noVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            String lower = words.lower(i);
            boolean relative = lower.equals("who") || lower.equals("which");
            if (relative) {
                return true;
            }
            boolean finite = words.tag(i).startsWith("AUX")
                    || (words.tag(i).startsWith("VERB") && !lower.endsWith("ed") && !lower.endsWith("ing"));
            if (finite || lower.equals(",") || Cues.of(words, i) != null) {
                return false;
            }
        }
        return true;
    }

    /** The source after a verb ("said Dessa Korvath, Varen's foreign minister,"). */
    Optional<Range> subjectAfter(int verb) {
        Mention mention = beginningAt(verb + 1);
        if (mention == null || quoted(verb + 1) || mention.form() == Mention.Form.PRONOUN) {
            return Optional.empty();
        }
        int last = text.end(mention);
        if (isComma(last)) {
            Mention apposition = beginningAt(last + 1);
            boolean closes =
                    apposition != null && (!inside(text.end(apposition)) || !words.isWord(text.end(apposition)));
            if (apposition != null && closes) {
                last = text.end(apposition);
            }
        }
        return Optional.of(new Range(verb + 1, last));
    }

    /** Returns whether a finite verb stands in the stretch: what makes it a clause. */
    boolean hasFiniteVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean verb = words.isVerb(i) && !words.lower(i).endsWith("ing") && !is(i - 1, "to");
            // "a post", "the joint call": a noun, whatever the tagger sees.
            boolean noun =
                    words.tag(i - 1).startsWith("DET") || words.tag(i - 1).startsWith("ADJ") || is(i - 1, "'s");
            if (verb && !noun && !quoted(i) && !isCompound(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a finite verb stands in the stretch that no relative pronoun claims: "a plan that is coherent" has none. */
    boolean hasMainVerb(int from, int to) {
        int relatives = 0;
        for (int i = from; i < to; i++) {
            boolean relative = is(i, "who") || is(i, "which") || (is(i, "that") && i > from);
            if (relative && !quoted(i)) {
                relatives++;
            } else if (hasFiniteVerb(i, i + 1)) {
                if (relatives == 0) {
                    return true;
                }
                // "that has been": one verb of several words.
                if (!words.tag(i).startsWith("AUX")) {
                    relatives--;
                } else if (!words.isVerb(i + 1) && !words.isVerb(i + 2)) {
                    relatives--;
                }
            }
        }
        return false;
    }

    /** "media platform": a bare form right after a noun is another noun, whatever the tagger sees. */
    private boolean isCompound(int word) {
        String lower = words.lower(word);
        return words.tag(word).startsWith("VERB")
                && words.tag(word - 1).startsWith("NOUN")
                && !lower.endsWith("ed")
                && !lower.endsWith("s")
                && !STRONG_PASTS.contains(lower);
    }

    /** Returns the first quotation that begins in the stretch, or null. */
    @Nullable
    Range firstQuotation(int from, int to) {
        for (int i = Math.max(from, begin); i < to; i++) {
            Quotation quotation = quotation(i);
            if (quotation != null) {
                Range range = words.range(quotation.span());
                return range.begin() >= from ? new Range(range.begin(), Math.min(range.end(), end)) : null;
            }
        }
        return null;
    }

    /** Leaves out the punctuation that does not belong to the words said; null when nothing else is there. */
    @Nullable
    Span trimmed(int from, int to) {
        int last = to;
        while (last > from && (isOuterPunctuation(last - 1) || isLoneMark(last - 1, from, to))) {
            last--;
        }
        int first = from;
        while (first < last && (isOuterPunctuation(first) || isLoneMark(first, from, to))) {
            first++;
        }
        return first < last ? words.span(first, last) : null;
    }

    /** A quotation mark whose other half stands outside the words. */
    private boolean isLoneMark(int word, int from, int to) {
        Quotation quotation = text.quotationAt(word);
        if (quotation == null || words.isWord(word)) {
            return false;
        }
        Range range = words.range(quotation.span());
        boolean closing = word == range.end() - 1 && quotation.closed();
        return (closing && range.begin() < from) || (word == range.begin() && range.end() > to);
    }

    private boolean isOuterPunctuation(int word) {
        return !quoted(word)
                && switch (words.lower(word)) {
                    case ",", ".", ";", ":", "-", "\u2014", "\u2013", "!", "?" ->
                        depth == 0 || !Set.of("!", "?").contains(words.lower(word));
                    default -> false;
                };
    }

    int next(int from, String first, String second) {
        for (int i = from; i + 1 < end; i++) {
            if (!quoted(i) && is(i, first) && is(i + 1, second)) {
                return i;
            }
        }
        return -1;
    }

    boolean isReportedBy(int as) {
        return is(as, "as")
                && (is(as + 1, "reported") || is(as + 1, "quoted") || is(as + 1, "cited") || is(as + 1, "carried"))
                && is(as + 2, "by");
    }

    /** "they “spoke in favour of talks” and discussed “raising the level”": two things said under one cue. */
    List<List<Span>> conjoined(List<Span> pieces) {
        if (pieces.size() > 1) {
            return List.of(pieces);
        }
        Range range = words.range(pieces.getFirst());
        for (int i = range.begin() + 1; i < range.end() - 3; i++) {
            boolean and = is(i, "and") && quoted(i - 1) && !quoted(i) && !quoted(i + 1);
            boolean verb =
                    words.tag(i + 1).startsWith("VERB") && words.lower(i + 1).endsWith("ed");
            if (and && verb && !quoted(range.begin())) {
                return List.of(List.of(words.span(range.begin(), i)), List.of(words.span(i + 1, range.end())));
            }
        }
        return List.of(pieces);
    }
}
