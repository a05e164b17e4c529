package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whose a document is that speaks: "the Kremlin's statement", "a letter from three senators", or "the statement"
 * that a ministry put out a sentence before.
 */
final class Documents {
    private static final String WORDS =
            "(?:statement|communiqu[eé]|readout|document|letter|report|declaration|memo(?:randum)?|transcript|bulletin"
                    + "|press release|poll|survey|study|analysis|filing|indictment|affidavit|lawsuit|cable|post|tweet)s?";
    /** A document at the head of a source: no preposition and no relative clause before it. */
    private static final Pattern HEAD = Pattern.compile(
            "^(?<before>(?:(?!(?:of|in|on|to|for|from|with|by|at|who|which|media|press|news|and)\\b)[\\p{L}\\p{N}'’.-]+ ){0,6}?)"
                    + "(?<word>" + WORDS + ")(?![\\p{L}'’])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE = Pattern.compile(
            "(?:the |this |that )?(?:same |joint |written |brief |final |official )?(?:" + WORDS + ")",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("\\b(?:from|by) (?:the |a |an )?$");
    private static final Pattern IN = Pattern.compile("(?i)\\b(?:in|by|via) $");
    private static final Pattern POST = Pattern.compile("(?:post|tweet)s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT =
            Pattern.compile("(?:statement|communiqu[eé]|readout|declaration|press release)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUTS_OUT = Pattern.compile(
            "^,? (?:has |had |also |later |then )*(?:issued|released|published|put out|sent|posted|wrote)\\b");
    /** How far back, in characters, a document may have been mentioned: two or three paragraphs. */
    private static final int REACH = 1_000;
    /** Between a body and the document that it issues, in characters: "issued a short joint statement". */
    private static final int FARTHEST_WORD = 60;

    private final Annotations annotations;
    private final Sources sources;
    private final Sentences sentences;
    private final String body;

    Documents(Annotations annotations, Sources sources, Sentences sentences) {
        this.annotations = annotations;
        this.sources = sources;
        this.sentences = sentences;
        this.body = annotations.article().body();
    }

    /** Returns the word for a document at the head of a source. */
    Optional<Span> head(Saying saying) {
        if (saying.relation.source().isEmpty()) {
            return Optional.empty();
        }
        Span source = saying.relation.source().getFirst();
        Matcher head = HEAD.matcher(annotations.text(source));
        // "The Washington Post": a name is no document.
        return head.find() && !isName(head, source)
                ? Optional.of(new Span(source.begin() + head.start("word"), source.begin() + head.end("word")))
                : Optional.empty();
    }

    private boolean isName(Matcher head, Span source) {
        Span word = new Span(source.begin() + head.start("word"), source.begin() + head.end("word"));
        return sources.mentions(source.begin(), word.begin())
                .anyMatch(mention ->
                        mention.form() == Mention.Form.NAME && mention.span().contains(word));
    }

    /** Returns whether the document is a post on a platform. */
    boolean isPost(Span word) {
        return POST.matcher(annotations.text(word)).matches();
    }

    /**
     * Returns whose document it is.
     *
     * @param earlier what was said before, in printed order, with sources resolved
     */
    Optional<Integer> issuer(Saying saying, Span word, List<Saying> earlier) {
        Span source = saying.relation.source().getFirst();
        Optional<Integer> named = sources.inside(source).stream()
                .filter(mention -> issues(mention, word))
                .findFirst()
                .flatMap(sources::entity);
        if (named.isPresent() || !BARE.matcher(annotations.text(source)).matches()) {
            return named;
        }
        return mentionedBefore(source.begin(), word, earlier).or(() -> lastBody(saying, word, earlier));
    }

    /** "The Kremlin's statement", "a Kremlin statement", "a statement by the Kremlin"; not "a report on the Kremlin". */
    private boolean issues(Mention mention, Span word) {
        int begin = Sources.begin(mention);
        int end = mention.span().end();
        if (mention.span().overlaps(word)) {
            return false;
        }
        if (begin > word.begin()) {
            return FROM.matcher(body.substring(word.end(), begin)).find();
        }
        boolean possessive = body.startsWith("'s", end) || body.startsWith("’s", end) || body.startsWith("s’", end - 1);
        return mention.kind() != Mention.Kind.PLACE || possessive;
    }

    /** "The ministry said in a statement …": the nearest one before that tells whose such a document is. */
    private Optional<Integer> mentionedBefore(int before, Span word, List<Saying> earlier) {
        String wanted = singular(annotations.text(word));
        Pattern indefinite = Pattern.compile(
                "\\b(?:an?|its|his|her|their) (?:[\\p{L}-]+ ){0,3}?" + Pattern.quote(wanted) + "\\b",
                Pattern.CASE_INSENSITIVE);
        Optional<Integer> found = Optional.empty();
        int from = Math.max(0, before - REACH);
        Matcher matcher = indefinite.matcher(body).region(from, before);
        while (matcher.find()) {
            Span document = new Span(matcher.start(), matcher.end());
            Optional<Integer> whose = sayer(document, earlier).or(() -> putOut(document));
            // Another one of the same kind whose it is not said to be: nobody can be sure of those before it.
            found = whose;
        }
        return found;
    }

    private Optional<Integer> sayer(Span document, List<Saying> earlier) {
        return earlier.stream()
                .filter(saying -> !saying.sources.isEmpty()
                        && IN.matcher(body.substring(Math.max(0, document.begin() - 5), document.begin()))
                                .find()
                        && saying.content.stream().noneMatch(document::overlaps)
                        && sentences.isOne(saying.at(), document.begin()))
                .map(saying -> saying.sources.getFirst())
                .findFirst();
    }

    private Optional<Integer> putOut(Span document) {
        Optional<Integer> by = sources.mentions(document.end(), document.end() + 12)
                .filter(mention -> FROM.matcher(body.substring(document.end(), Sources.begin(mention)))
                        .find())
                .findFirst()
                .flatMap(sources::entity);
        return by.or(() -> sources.mentions(Math.max(0, document.begin() - 2 * FARTHEST_WORD), document.begin())
                .filter(mention -> mention.span().end() <= document.begin()
                        && document.begin() - mention.span().end() <= FARTHEST_WORD
                        && PUTS_OUT.matcher(body.substring(mention.span().end(), document.begin()))
                                .find())
                .reduce((first, second) -> second)
                .flatMap(sources::entity));
    }

    /** "The organisation said. “…,” the statement said": of whoever spoke last in the same paragraph, if that is a body. */
    private Optional<Integer> lastBody(Saying saying, Span word, List<Saying> earlier) {
        if (!STATEMENT.matcher(annotations.text(word)).matches()) {
            return Optional.empty();
        }
        return AttributionExtractor.before(saying, earlier)
                .filter(last -> sentences.paragraph(last.at()) == sentences.paragraph(saying.at()))
                .flatMap(last -> last.sources.stream().filter(sources::isBody).findFirst());
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("is")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
