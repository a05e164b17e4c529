package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.language.rules.Cues.Cue;
import dev.readout.language.rules.Cues.Takes;
import dev.readout.language.rules.Words.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words that a cue attributes: after it, before it, or on both sides. */
final class ContentFinder {
    /** How far, in words, the clause or quotation of a cue may begin after it. */
    private static final int FARTHEST_CLAUSE = 30;

    /** "While Brandek said it was open, Korvath said it was shut": his words end where the main clause begins. */
    private static final Set<String> SUBORDINATE =
            Set.of("while", "whereas", "although", "though", "when", "after", "as", "since", "because", "once");

    /** What leads a sentence without being said: "When asked about the hearing, Pell said, “…”". */
    private static final Set<String> FRONTED = Set.of(
            "when", "while", "asked", "speaking", "earlier", "later", "addressing", "responding", "after", "before");

    private static final Set<String> TIME_OR_PLACE = Set.of(
            "on",
            "in",
            "at",
            "during",
            "after",
            "before",
            "by",
            "to",
            "from",
            "through",
            "via",
            "with",
            "earlier",
            "later",
            "afterwards",
            "afterward",
            "today",
            "yesterday",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "last",
            "this",
            "outside",
            "ahead",
            "following",
            "when",
            "as",
            "over",
            "separately",
            "for",
            "late",
            "early",
            "again",
            ",",
            "upon",
            "about",
            "inside",
            "without",
            "under");

    private static final Set<String> CLAUSE_LINKS =
            Set.of("and", "but", "while", "whereas", "though", "although", "as");

    private final Text text;
    private final Words words;

    ContentFinder(Text text) {
        this.text = text;
        this.words = text.words;
    }

    /** The words attributed, in pieces, and how sure the pattern is: ordered by how much of it is explicit. */
    record Content(List<Span> pieces, double score) {}

    private static final double QUOTED = 0.9;
    private static final double UNQUOTED = 0.8;

    /** Returns what the cue attributes; empty when it attributes nothing after all. */
    Optional<Content> of(Clause clause, List<Hit> hits, int index) {
        Hit hit = hits.get(index);
        int limit = rightLimit(clause, hits, index);
        boolean onlyQuoted =
                hit.cue().lemma().equals("call") || hit.cue().lemma().equals("describe");
        Content content = onlyQuoted ? quotedOnly(clause, hit, limit) : around(clause, hits, index, limit);
        boolean doubtful = hit.cue().may(Takes.ONLY_QUOTED_OR_THAT)
                && content.pieces().size() == 1
                && !explicit(clause, hit, content.pieces().getFirst());
        return content.pieces().isEmpty() || doubtful ? Optional.empty() : Optional.of(content);
    }

    /** "calling it “frank”": only the words in quotation marks are theirs. */
    private Content quotedOnly(Clause clause, Hit hit, int limit) {
        Range quotation = clause.firstQuotation(hit.right(), limit);
        boolean near = quotation != null && quotation.begin() - hit.right() < FARTHEST_CLAUSE / 3;
        return new Content(
                quotation != null && near ? List.of(words.span(quotation.begin(), quotation.end())) : List.of(),
                QUOTED);
    }

    private Content around(Clause clause, List<Hit> hits, int index, int limit) {
        Hit hit = hits.get(index);
        List<Span> pieces = new ArrayList<>();
        int post = postBegin(clause, hit, limit);
        boolean quotesBefore = hit.left() > clause.begin && quoteCloses(clause, hit.left());
        boolean room = roomBefore(clause, hits, index) && !hit.asSaying(clause);
        if (post >= 0 && !quotesBefore) {
            boolean fronted = FRONTED.contains(words.lower(clause.clauseBegin(hit.left())));
            Span lead = room && !fronted && interrupted(clause, hit, post) ? before(clause, hits, index) : null;
            add(pieces, lead == null || endsInLink(lead) ? null : lead);
            add(pieces, clause.trimmed(post, hit.cue().participle() ? phraseLimit(clause, post, limit) : limit));
        } else if (room && !quotesBefore && !leadIsClause(clause, hits, index)) {
            // "Those, Velt said, would include 300 ships": the lead is the subject of what follows the cue.
            Span lead = clause.isComma(hit.right()) ? before(clause, hits, index) : null;
            if (lead != null && clause.hasFiniteVerb(hit.right(), limit)) {
                add(pieces, lead);
                add(pieces, clause.trimmed(hit.right() + 1, limit));
            }
        } else if (room) {
            add(pieces, before(clause, hits, index));
            Range resumed = quotesBefore ? resumedQuotation(clause, hit, limit) : null;
            add(pieces, resumed == null ? null : words.span(resumed.begin(), resumed.end()));
        }
        boolean quoted = quotesBefore || (post >= 0 && clause.quoted(post));
        return new Content(pieces, quoted ? QUOTED : UNQUOTED);
    }

    /** "suggesting a “NATO-like” presence, with details to be worked out": a phrase with quoted words ends at its comma. */
    private int phraseLimit(Clause clause, int post, int limit) {
        for (int i = post; i < limit; i++) {
            if (clause.isComma(i) && i > post && clause.firstQuotation(post, i) != null) {
                return clause.is(post - 1, "that") || clause.hasFiniteVerb(post, i) ? limit : i;
            }
        }
        return limit;
    }

    private static void add(List<Span> content, @Nullable Span piece) {
        if (piece != null) {
            content.add(piece);
        }
    }

    /** A verb with other uses counts only with "that" right after it or with words in quotation marks. */
    private boolean explicit(Clause clause, Hit hit, Span content) {
        Range range = words.range(content);
        boolean that = clause.is(range.begin() - 1, "that");
        boolean quoted = false;
        for (int i = range.begin(); i < range.end(); i++) {
            quoted |= clause.quoted(i);
        }
        return that || (quoted && (clause.quoted(range.begin()) || hit.right() <= range.begin()));
    }

    /** Where the words after a cue can begin, or -1 when none follow it. */
    private int postBegin(Clause clause, Hit hit, int limit) {
        Cue cue = hit.cue();
        int at = hit.right();
        if (at >= limit) {
            return -1;
        }
        while (at < limit && (clause.is(at, "only") || clause.is(at, "simply") || clause.is(at, ":"))) {
            at++;
        }
        if (at < limit && clause.is(at, "that") && !startsWithDemonstrative(at, limit)) {
            return at + 1 < limit && isClause(clause, at + 1, limit) ? at + 1 : -1;
        }
        if (at >= limit) {
            return -1;
        }
        if (clause.quoted(at)) {
            return at;
        }
        if (cue.may(Takes.OBJECT)
                && (clause.is(at, "the") || clause.is(at, "its") || clause.is(at, "his"))
                && clause.is(at + 2, "of")) {
            return at;
        }
        boolean hasAddressee = cue.may(Takes.ADDRESSEE) && !clause.is(at, "that");
        boolean adverbial =
                TIME_OR_PLACE.contains(words.lower(at)) || words.tag(at).startsWith("ADV");
        if (hasAddressee || adverbial) {
            return afterAdverbial(clause, at, limit);
        }
        boolean quotesFollow = clause.firstQuotation(at, limit) != null;
        return clause.hasMainVerb(at, limit) || (quotesFollow && limit - at > 1) ? at : -1;
    }

    /** "said that was all": "that" is what is talked of, not the start of a clause. */
    private static boolean isClause(Clause clause, int from, int limit) {
        return clause.hasFiniteVerb(from, limit) || clause.firstQuotation(from, limit) != null;
    }

    private boolean startsWithDemonstrative(int that, int limit) {
        return that + 1 < limit && words.tag(that + 1).startsWith("AUX");
    }

    /** Skips "reporters in Issolmar", "on Thursday in a statement" to "that", a colon or a quotation. */
    private int afterAdverbial(Clause clause, int from, int limit) {
        if (clause.isComma(from) && !clause.is(from + 1, "that") && !quotedSoon(clause, from)) {
            return -1;
        }
        boolean parenthesis = clause.isComma(from);
        for (int i = from; i < limit && i < from + FARTHEST_CLAUSE; i++) {
            if (clause.quoted(i)) {
                return i;
            }
            if (clause.is(i, ";")) {
                return -1;
            }
            if (clause.is(i, "that") && !words.tag(i + 1).startsWith("AUX") && !isRelative(i)) {
                return i + 1;
            }
            if (clause.is(i, ":")) {
                return i + 1 < limit ? i + 1 : -1;
            }
            boolean pronounSubject = i > from
                    && Set.of("he", "she", "they", "it", "there", "we").contains(words.lower(i))
                    && !clause.is(i - 1, "to")
                    && words.isVerb(i + 1);
            boolean afterDay = i > from && isDayWord(i - 1) && !isDayWord(i) && !clause.isComma(i);
            if (pronounSubject && !parenthesis && !whenClause(clause, from, i)) {
                return i;
            }
            if (afterDay
                    && words.isWord(i)
                    && !TIME_OR_PLACE.contains(words.lower(i))
                    && clause.hasFiniteVerb(i, limit)) {
                return i;
            }
            Mention addressee = i == from ? clause.beginningAt(i) : null;
            if (addressee != null) {
                int after = text.end(addressee);
                boolean clauseFollows = after < limit
                        && !TIME_OR_PLACE.contains(words.lower(after))
                        && !clause.is(after, "that")
                        && !clause.is(after, "to")
                        && !clause.is(after, "and")
                        && words.isWord(after)
                        && clause.hasFiniteVerb(after, limit);
                if (clauseFollows && !clause.quoted(after)) {
                    return after;
                }
            }
        }
        return -1;
    }

    private static boolean quotedSoon(Clause clause, int comma) {
        return clause.quoted(comma + 1) || clause.quoted(comma + 2);
    }

    /** "the press conference that followed": no clause begins there. */
    private boolean isRelative(int that) {
        boolean verbNext = words.isVerb(that + 1) && !words.tag(that + 1).startsWith("AUX");
        return verbNext && !words.lower(that + 1).endsWith("ing");
    }

    private boolean whenClause(Clause clause, int from, int pronoun) {
        for (int i = pronoun - 1; i >= from && i > pronoun - 3; i--) {
            if (clause.is(i, "when") || clause.is(i, "as") || clause.is(i, "after") || clause.is(i, "before")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDayWord(int word) {
        return switch (words.lower(word)) {
            case "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "morning",
                    "afternoon",
                    "evening",
                    "night",
                    "today",
                    "yesterday",
                    "earlier",
                    "later" -> true;
            default -> false;
        };
    }

    /** "Velt said the talks had failed and insisted …": where the next thing the same one says begins. */
    private int nextOfSameSource(Clause clause, List<Hit> hits, int index) {
        Hit hit = hits.get(index);
        for (Hit next : hits.subList(index + 1, hits.size())) {
            if (next.source().begin() == hit.source().begin() && next.verb() > hit.right()) {
                int at = next.cueBegin();
                while (at > hit.right()
                        && !clause.is(at - 1, "and")
                        && !clause.is(at - 1, "but")
                        && at > next.cueBegin() - 3) {
                    at--;
                }
                if (clause.is(at - 1, "and") || clause.is(at - 1, "but")) {
                    return at - 1;
                }
            }
        }
        return clause.end;
    }

    /** The end of what a cue can govern to its right: the end, or where another speaker begins. */
    private int rightLimit(Clause clause, List<Hit> hits, int index) {
        int limit = clause.end;
        int from = hits.get(index).right();
        for (int i = index + 1; i < hits.size(); i++) {
            Hit next = hits.get(i);
            int boundary = next.first();
            if (boundary <= from || next.asSaying(clause)) {
                continue;
            }
            boolean comma = clause.isComma(boundary - 1) || clause.is(boundary - 1, ";");
            if (comma && SUBORDINATE.contains(words.lower(hits.get(index).first() - 1))) {
                return Math.min(limit, boundary - 1);
            }
            boolean linked = CLAUSE_LINKS.contains(words.lower(boundary - 1))
                    && (clause.isComma(boundary - 2) || clause.is(boundary - 2, ";"));
            if (next.cue().participle() && next.left() > from) {
                return Math.min(limit, next.left());
            }
            boolean said = postBegin(clause, next, clause.end) < 0 || clause.isComma(next.right());
            if ((comma && (said || clause.is(boundary - 1, ";"))) || linked) {
                return Math.min(limit, linked ? boundary - 2 : boundary - 1);
            }
        }
        limit = Math.min(limit, nextOfSameSource(clause, hits, index));
        int according = clause.next(from, "according", "to");
        int reported = nextReportedBy(clause, from);
        limit = Math.min(limit, according < 0 ? limit : according - (clause.isComma(according - 1) ? 1 : 0));
        return Math.min(limit, reported < 0 ? limit : reported);
    }

    private int nextReportedBy(Clause clause, int from) {
        for (int i = from; i + 3 < clause.end; i++) {
            if (!clause.quoted(i) && clause.isReportedBy(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean quoteCloses(Clause clause, int left) {
        int at = left - 1;
        if (clause.inside(at) && clause.isComma(at)) {
            at--;
        }
        return clause.inside(at) && clause.quoted(at) && !clause.quoted(left);
    }

    private boolean roomBefore(Clause clause, List<Hit> hits, int index) {
        Hit hit = hits.get(index);
        int left = hit.left();
        return !hit.cue().participle() && left > clause.begin && (clause.isComma(left - 1) || clause.quoted(left - 1));
    }

    /** "In a pair of posts, Velt reiterated his defence": what leads is no clause, and nothing that he said. */
    private boolean leadIsClause(Clause clause, List<Hit> hits, int index) {
        Span lead = before(clause, hits, index);
        if (lead == null) {
            return false;
        }
        boolean closes = true;
        for (int i = hits.get(index).right(); i < clause.end; i++) {
            closes &= !words.isWord(i);
        }
        Range range = words.range(lead);
        return closes
                || clause.hasFiniteVerb(range.begin(), range.end())
                || clause.firstQuotation(range.begin(), range.end()) != null;
    }

    /** The words before a cue, from where the last speaker ended. */
    private @Nullable Span before(Clause clause, List<Hit> hits, int index) {
        int end = hits.get(index).left();
        int begin = clause.begin;
        for (int i = 0; i < index; i++) {
            Hit earlier = hits.get(i);
            // An earlier cue of the same row of clauses ends where its own words end, unless this one governs it.
            boolean sameRow = earlier.right() < end && earlierClosed(clause, hits, i, index);
            if (sameRow) {
                begin = Math.max(begin, rightLimit(clause, hits, i) + 1);
            }
        }
        while (begin < end
                && (!words.isWord(begin) && !clause.quoted(begin) && !opens(begin)
                        || CLAUSE_LINKS.contains(words.lower(begin)) && clause.depth == 0 && begin > clause.begin)) {
            begin++;
        }
        if (begin >= end) {
            return null;
        }
        if (clause.is(begin, "but") || clause.is(begin, "and")) {
            begin++;
        }
        return clause.trimmed(begin, end);
    }

    private boolean opens(int word) {
        String lower = words.lower(word);
        return lower.equals("$") || lower.equals("\u20ac") || lower.equals("\u00a3");
    }

    private boolean earlierClosed(Clause clause, List<Hit> hits, int earlier, int index) {
        int limit = rightLimit(clause, hits, earlier);
        int boundary = hits.get(index).left();
        // ", Brandek said" at the end governs everything before it; "; it added that" and ", and she said that" do not.
        return limit < boundary - 2
                || clause.is(limit, ";")
                || limit < boundary && CLAUSE_LINKS.contains(words.lower(boundary - 1));
    }

    private boolean endsInLink(Span lead) {
        int last = words.range(lead).end() - 1;
        return words.lower(last).equals("and") || words.lower(last).equals("but");
    }

    /** "A meeting, she said before boarding, “has to wait”": the cue stands inside one sentence. */
    private boolean interrupted(Clause clause, Hit hit, int post) {
        boolean commaBefore = clause.isComma(hit.left() - 1);
        boolean linked = clause.is(post - 1, "and") || clause.is(post - 1, "but");
        boolean commaAfter = clause.isComma(linked ? post - 2 : post - 1);
        return commaBefore && commaAfter && clause.quoted(post);
    }

    private @Nullable Range resumedQuotation(Clause clause, Hit hit, int limit) {
        for (int i = hit.right(); i < limit && i < hit.right() + FARTHEST_CLAUSE / 2; i++) {
            if (clause.quoted(i)) {
                return clause.firstQuotation(i, limit);
            }
            if (Cues.of(words, i) != null) {
                return null;
            }
        }
        return null;
    }
}
