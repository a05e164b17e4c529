package dev.readout.language.rules;

import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.AttributionRelation.Nature;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.language.rules.Words.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is attributed without a verb of saying: "according to", "as reported by", "quoted by", "a report in". */
final class PassingOn {
    private static final double SCORE = 0.8;
    /** Within how many words a phrase comes to its noun: "the Keshti president's solemn vow". */
    private static final int FARTHEST_NOUN = 7;

    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their");

    private static final Set<String> SPOKEN = Set.of(
            "vow",
            "promise",
            "pledge",
            "threat",
            "warning",
            "claim",
            "assertion",
            "demand",
            "offer",
            "proposal",
            "refusal",
            "insistence",
            "statement",
            "undertaking",
            "assurance",
            "announcement");
    private static final double LOOSE_SCORE = 0.6;

    private final Text text;
    private final Words words;

    PassingOn(Text text) {
        this.text = text;
        this.words = text.words;
    }

    /** "According to S, C", "C, according to S", "…, as reported by S", "a report in S that C". */
    void find(Clause clause, List<Hit> hits, List<AttributionRelation> found) {
        for (int i = clause.begin; i + 2 < clause.end; i++) {
            if (clause.quoted(i)) {
                continue;
            }
            if (clause.is(i, "according") && clause.is(i + 1, "to")) {
                prepositional(clause, hits, i, i + 2, found);
            } else if (clause.isReportedBy(i)) {
                prepositional(clause, hits, i, i + 3, found);
            } else if (isQuotedBy(clause, i)) {
                quotedBy(clause, i, found);
            } else if (clause.is(i, "quoted") && !HitFinder.BE.contains(words.lower(i - 1))) {
                quotes(clause, i, found);
            } else if ((clause.is(i, "report") || clause.is(i, "reports")) && !words.isVerb(i)) {
                reportThat(clause, i, found);
            } else if (isCiting(clause, i)) {
                citing(clause, hits, i, found);
            } else if (clause.is(i, "through") || clause.is(i, "via")) {
                through(clause, hits, i, found);
            }
        }
    }

    private static boolean isCiting(Clause clause, int word) {
        return (clause.is(word, "citing") || clause.is(word, "quoting")) && clause.isComma(word - 1);
    }

    /** "The Chronicle, citing two officials, gives the date as 18 April": whatever verb follows, it passes on. */
    private void citing(Clause clause, List<Hit> hits, int citing, List<AttributionRelation> found) {
        Mention cited = clause.beginningAt(citing + 1);
        Mention medium = text.mentionEndingAt(citing - 1);
        if (cited == null || medium == null || text.begin(medium) < clause.begin) {
            return;
        }
        int comma = text.end(cited);
        while (clause.inside(comma) && !clause.isComma(comma)) {
            comma++;
        }
        int verb = comma + 1;
        boolean isHit = hits.stream().anyMatch(hit -> hit.source().begin() <= citing && hit.verb() > citing);
        if (isHit || !clause.inside(verb) || !words.tag(verb).startsWith("VERB")) {
            return;
        }
        Span content = clause.trimmed(clause.is(verb + 1, "that") ? verb + 2 : verb + 1, clause.end);
        if (content != null) {
            Range source = new Range(text.begin(medium), citing - 1);
            add(source, new Range(verb, verb + 1), content, found);
            add(new Range(citing + 1, text.end(cited)), new Range(citing, citing + 1), content, found);
        }
    }

    /** "Torv asserted through her spokesman that …": the spokesman's words, passed on for her. */
    private void through(Clause clause, List<Hit> hits, int through, List<AttributionRelation> found) {
        Mention by = clause.beginningAt(through + 1);
        if (by == null || by.form() != Mention.Form.DESCRIPTION || by.kind() == Mention.Kind.PLACE) {
            return;
        }
        boolean afterCue = hits.stream().anyMatch(hit -> hit.right() == through);
        int after = text.end(by);
        if (afterCue && clause.is(after, "that")) {
            Span content = clause.trimmed(after + 1, clause.end);
            if (content != null) {
                add(new Range(through + 1, after), new Range(through, through + 1), content, found);
            }
        }
    }

    private void add(Range source, Range cue, Span content, List<AttributionRelation> found) {
        found.add(new AttributionRelation(
                List.of(words.span(source.begin(), source.end())),
                Optional.of(words.span(cue.begin(), cue.end())),
                List.of(content),
                Nature.SPEECH,
                SCORE));
    }

    private void prepositional(
            Clause clause, List<Hit> hits, int cue, int sourceBegin, List<AttributionRelation> found) {
        Mention source = clause.beginningAt(sourceBegin);
        if (source == null) {
            return;
        }
        int sourceEnd = text.end(source);
        Mention apposition = clause.isComma(sourceEnd) ? clause.beginningAt(sourceEnd + 1) : null;
        if (apposition != null
                && source.form() == Mention.Form.DESCRIPTION
                && apposition.form() == Mention.Form.NAME
                && apposition.kind() == source.kind()) {
            sourceEnd = text.end(apposition);
        }
        boolean leads = cue == clause.begin || !words.isWord(cue - 1) && isFirstWord(clause, cue);
        @Nullable Span content;
        if (leads) {
            int begin = sourceEnd;
            while (begin < clause.end && !clause.isComma(begin)) {
                begin++;
            }
            if (begin + 1 >= clause.end) {
                return;
            }
            content = clause.trimmed(begin + 1, prepositionalLimit(clause, hits, begin + 1));
        } else {
            content = clause.trimmed(contentBegin(clause), cue);
        }
        if (content == null) {
            return;
        }
        for (List<Span> pieces : clause.conjoined(List.of(content))) {
            found.add(new AttributionRelation(
                    List.of(words.span(sourceBegin, sourceEnd)),
                    Optional.of(words.span(cue, sourceBegin)),
                    pieces,
                    Nature.SPEECH,
                    SCORE));
        }
        nominal(clause, content, found);
    }

    /** "Her vow to count the drops, as reported by the Gazette": the noun says whose words they are. */
    private void nominal(Clause clause, Span content, List<AttributionRelation> found) {
        Range range = words.range(content);
        for (int noun = range.begin() + 1; noun < Math.min(range.begin() + FARTHEST_NOUN, range.end() - 1); noun++) {
            boolean linked = clause.is(noun + 1, "to") || clause.is(noun + 1, "that");
            if (!linked || !SPOKEN.contains(words.lower(noun)) || words.isVerb(noun)) {
                continue;
            }
            Span said = clause.trimmed(clause.is(noun + 1, "that") ? noun + 2 : noun + 1, range.end());
            Range whose = owner(clause, range.begin(), noun);
            if (said != null && whose != null) {
                add(whose, new Range(noun, noun + 1), said, found);
            }
            return;
        }
    }

    /** "Her vow", "the Keshti president's vow". */
    private @Nullable Range owner(Clause clause, int begin, int noun) {
        if (noun == begin + 1 && POSSESSIVE.contains(words.lower(begin))) {
            return new Range(begin, noun);
        }
        boolean genitive = clause.is(noun - 1, "'s") || clause.is(noun - 1, "\u2019s");
        Mention mention = genitive ? text.mentionEndingAt(noun - 1) : null;
        return mention == null || text.begin(mention) < begin ? null : new Range(text.begin(mention), noun - 1);
    }

    private int prepositionalLimit(Clause clause, List<Hit> hits, int from) {
        int limit = clause.end;
        for (Hit hit : hits) {
            if (hit.left() > from && hit.cue().participle()) {
                limit = Math.min(limit, hit.left());
            }
        }
        return limit;
    }

    private boolean isFirstWord(Clause clause, int word) {
        for (int i = clause.begin; i < word; i++) {
            if (words.isWord(i)) {
                return false;
            }
        }
        return true;
    }

    private int contentBegin(Clause clause) {
        int begin = clause.begin;
        while (begin < clause.end && !words.isWord(begin) && !clause.quoted(begin)) {
            begin++;
        }
        return clause.is(begin, "but") || clause.is(begin, "and") ? begin + 1 : begin;
    }

    private static boolean isQuotedBy(Clause clause, int quoted) {
        return (clause.is(quoted, "quoted") || clause.is(quoted, "cited"))
                && clause.is(quoted + 1, "by")
                && !clause.is(quoted - 1, "as");
    }

    /** "S was quoted by Y as saying C": here Y, who passes it on. */
    private void quotedBy(Clause clause, int quoted, List<AttributionRelation> found) {
        Mention medium = clause.beginningAt(quoted + 2);
        int saying = clause.next(quoted, "as", "saying");
        if (medium != null && saying > 0) {
            addPassedOn(
                    clause, new Range(quoted + 2, text.end(medium)), new Range(quoted, quoted + 2), saying + 2, found);
        }
    }

    /** "Y quoted S as saying C": here Y, who passes it on. */
    private void quotes(Clause clause, int quoted, List<AttributionRelation> found) {
        int saying = clause.next(quoted, "as", "saying");
        if (saying > 0) {
            clause.subjectBefore(quoted)
                    .ifPresent(medium -> addPassedOn(clause, medium, new Range(quoted, quoted + 1), saying + 2, found));
        }
    }

    private void addPassedOn(
            Clause clause, Range medium, Range cue, int contentBegin, List<AttributionRelation> found) {
        int begin = clause.is(contentBegin, "that") ? contentBegin + 1 : contentBegin;
        Span content = clause.trimmed(begin, clause.end);
        if (content != null) {
            found.add(new AttributionRelation(
                    List.of(words.span(medium.begin(), medium.end())),
                    Optional.of(words.span(cue.begin(), cue.end())),
                    List.of(content),
                    Nature.SPEECH,
                    SCORE));
        }
    }

    /** "a report in the Chronicle that Kesht was to withdraw". */
    private void reportThat(Clause clause, int report, List<AttributionRelation> found) {
        if (!clause.is(report + 1, "in") && !clause.is(report + 1, "by") && !clause.is(report + 1, "from")) {
            return;
        }
        Mention medium = clause.beginningAt(report + 2);
        if (medium == null || !clause.is(text.end(medium), "that")) {
            return;
        }
        int begin = text.end(medium) + 1;
        Span content = clause.trimmed(begin, clause.end);
        if (content != null && clause.hasFiniteVerb(begin, clause.end)) {
            found.add(new AttributionRelation(
                    List.of(words.span(report + 2, text.end(medium))),
                    Optional.of(words.span(report)),
                    List.of(content),
                    Nature.SPEECH,
                    LOOSE_SCORE));
        }
    }

    /** "The Chronicle, citing two officials, reported": the officials said it first. */
    void citedBy(Clause clause, Hit hit, List<Span> content, List<AttributionRelation> found) {
        for (int i = hit.source().begin(); i < hit.source().end(); i++) {
            if (clause.is(i, "citing") || clause.is(i, "quoting")) {
                Mention cited = clause.beginningAt(i + 1);
                if (cited != null) {
                    found.add(new AttributionRelation(
                            List.of(words.span(i + 1, text.end(cited))),
                            Optional.of(words.span(i)),
                            content,
                            Nature.SPEECH,
                            SCORE));
                }
                return;
            }
        }
    }
}
