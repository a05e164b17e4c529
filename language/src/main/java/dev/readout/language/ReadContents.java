package dev.readout.language;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from the contents that the model reads what cannot belong to them. */
final class ReadContents {
    private static final String MARKS = "\"\u201c\u201d\u2018'";
    private static final Pattern ACCUSING = Pattern.compile("(?is)(?:.*\\s)?(?:accus\\w+)");
    private static final Pattern OF = Pattern.compile("\\G(?:'s? |’s? | )?(?:[\\p{L}’'-]+ ){0,3}?of ");

    private static final Pattern AGENCY = Pattern.compile(
            "(?:news )?(?:agency|newspaper|network|channel|magazine|website)(?: (?:on|in) \\p{Lu}\\p{L}+)? that ");

    /** A place in capitals before a dash, at the head of a report. */
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]{2,40} [-–—] ");

    private final Annotations annotations;
    private final String body;

    /** @param annotations with sentences and mentions */
    ReadContents(Annotations annotations) {
        this.annotations = annotations;
        this.body = annotations.article().body();
    }

    /** Returns an attribution with the words that its cue can reach. */
    AttributionRelation of(AttributionRelation read) {
        if (read.cue().isEmpty()) {
            return read;
        }
        Span cue = read.cue().get();
        List<Span> near = read.content().stream()
                .filter(piece -> isQuoted(piece) || isNear(piece, cue))
                .toList();
        return withoutAccused(withoutAgency(withoutDateline(near.isEmpty() ? read : withContent(read, near))), cue);
    }

    /** "SARN, March 2 - The gates will open, Torv said": nobody says where a report was written. */
    private AttributionRelation withoutDateline(AttributionRelation read) {
        Span first = read.content().getFirst();
        Matcher capitals = PLACE.matcher(body);
        int after = annotations
                .article()
                .dateline()
                .filter(body::startsWith)
                .map(String::length)
                .orElseGet(() -> capitals.lookingAt() ? capitals.end() : 0);
        while (after > 0
                && after < body.length()
                && !Character.isLetterOrDigit(body.charAt(after))
                && MARKS.indexOf(body.charAt(after)) < 0) {
            after++;
        }
        if (first.begin() >= after || first.end() <= after) {
            return read;
        }
        List<Span> content = new ArrayList<>(read.content());
        content.set(0, new Span(after, first.end()));
        return withContent(read, content);
    }

    /** "Told the Gull news agency on Sunday that it leaks": whom it was told is nothing that was said. */
    private AttributionRelation withoutAgency(AttributionRelation read) {
        Span first = read.content().getFirst();
        Matcher agency = AGENCY.matcher(body).region(first.begin(), first.end());
        if (!agency.lookingAt() || agency.end() >= first.end()) {
            return read;
        }
        List<Span> content = new ArrayList<>(read.content());
        content.set(0, new Span(agency.end(), first.end()));
        return withContent(read, content);
    }

    private boolean isQuoted(Span piece) {
        return MARKS.indexOf(body.charAt(piece.begin())) >= 0;
    }

    /** What is said without quotation marks stands in the sentence of its cue or beside it, in one paragraph. */
    private boolean isNear(Span piece, Span cue) {
        int from = Math.min(piece.end(), cue.end());
        int to = Math.max(piece.begin(), cue.begin());
        if (from >= to) {
            return true;
        }
        return sentence(to) - sentence(from - 1) <= 1
                && !body.substring(from, to).contains(Article.PARAGRAPH_BREAK);
    }

    private int sentence(int offset) {
        List<Span> sentences = annotations.sentences();
        return Span.firstEndingAfter(offset, sentences.size(), sentences::get);
    }

    /** "Accused Kesht of theft": Kesht is accused, and theft is what is said. */
    private AttributionRelation withoutAccused(AttributionRelation read, Span cue) {
        Span first = read.content().getFirst();
        if (!ACCUSING.matcher(cue.in(body)).matches() || first.begin() < cue.end() || first.begin() > cue.end() + 5) {
            return read;
        }
        Optional<Integer> accused = annotations.mentions().stream()
                .filter(mention -> mention.form() != Mention.Form.PRONOUN || first.begin() == begin(mention))
                .filter(mention -> begin(mention) >= first.begin() && begin(mention) <= first.begin() + 4)
                .map(mention -> mention.span().end())
                .max(Integer::compare);
        if (accused.isEmpty() || accused.get() >= first.end()) {
            return read;
        }
        Matcher of = OF.matcher(body).region(accused.get(), first.end());
        if (!of.find() || of.end() >= first.end()) {
            return read;
        }
        List<Span> content = new ArrayList<>(read.content());
        content.set(0, new Span(of.end(), first.end()));
        return withContent(read, content);
    }

    private static int begin(Mention mention) {
        return mention.withTitle().begin();
    }

    private static AttributionRelation withContent(AttributionRelation read, List<Span> content) {
        return new AttributionRelation(read.source(), read.cue(), content, read.nature(), read.score());
    }
}
