package dev.readout.extract;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Token;
import dev.readout.article.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds those that something was said to: "told Thoresby", "in a letter to Thoresby", "addressing the council".
 *
 * <p>Only who stands where no other reading is possible counts.
 */
final class Addressees {
    /** Verbs whose object is spoken to. */
    private static final Set<String> TAKING = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "inform",
            "informs",
            "informed",
            "informing",
            "assure",
            "assures",
            "assured",
            "assuring",
            "thank",
            "thanks",
            "thanked",
            "thanking",
            "urge",
            "urges",
            "urged",
            "urging",
            "ask",
            "asks",
            "asked",
            "asking",
            "warn",
            "warns",
            "warned",
            "warning",
            "remind",
            "reminds",
            "reminded",
            "reminding",
            "order",
            "orders",
            "ordered",
            "ordering",
            "invite",
            "invites",
            "invited",
            "inviting",
            "instruct",
            "instructs",
            "instructed",
            "instructing",
            "implore",
            "implored",
            "imploring",
            "advise",
            "advises",
            "advised",
            "advising",
            "notify",
            "notified",
            "notifying",
            "promise",
            "promises",
            "promised",
            "promising",
            "reassure",
            "reassured",
            "reassuring",
            "beg",
            "begged",
            "begging",
            "threaten",
            "threatened",
            "threatening",
            "congratulate",
            "congratulated",
            "congratulating");
    /** Ends right before whom it is addressed to. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?i)\\b(?:(?:in|by|via) (?:an? |his |her |its |their )?(?:[\\p{L}-]+ ){0,2}?(?:letter|message|speech|address|note|e-?mail|remarks|telegram|statement|briefing)"
                    + "(?: sent| addressed| delivered)? to|addressing|speaking (?:to|before)) (?:the |a |an )?$");

    private static final Pattern CALLING = Pattern.compile("\\b(?:call|calls|called|calling)$");
    private static final Pattern BETWEEN = Pattern.compile(" (?:the |a |an |his |her |its |their )?");
    /** "his " or "their ", a blank before it. */
    private static final int LONGEST_BETWEEN = 7;

    private static final Set<String> FINITE = Set.of("VERB", "AUX");
    /** How far, in characters, before somebody "in a letter to" is looked for. */
    private static final int REACH = 60;

    private final Annotations annotations;
    private final Sources sources;
    private final Sentences sentences;
    private final String body;

    Addressees(Annotations annotations, Sources sources, Sentences sentences) {
        this.annotations = annotations;
        this.sources = sources;
        this.sentences = sentences;
        this.body = annotations.article().body();
    }

    /** Returns those that something was said to, in printed order; empty when the text does not tell. */
    List<Integer> of(Saying saying) {
        if (saying.relation.cue().isEmpty()) {
            return List.of();
        }
        Span cue = saying.relation.cue().get();
        List<Integer> after = after(cue, saying);
        return after.isEmpty() ? addressed(cue, saying).map(List::of).orElse(List.of()) : after;
    }

    private List<Integer> after(Span cue, Saying saying) {
        String text = annotations.text(cue).toLowerCase(Locale.ROOT);
        if (CALLING.matcher(text).find() && body.startsWith(" on ", cue.end())) {
            return sources.mentions(cue.end() + 4, cue.end() + 8)
                    .filter(mention -> body.substring(cue.end() + 4, Sources.begin(mention))
                            .matches("(?:the )?"))
                    .filter(this::isSpokenTo)
                    .flatMap(mention -> sources.entity(mention).stream())
                    .findFirst()
                    .map(List::of)
                    .orElse(List.of());
        }
        if (!TAKING.contains(text.substring(text.lastIndexOf(' ') + 1))) {
            return List.of();
        }
        Optional<Mention> first = sources.mentions(cue.end(), cue.end() + LONGEST_BETWEEN)
                .filter(mention -> BETWEEN.matcher(body.substring(cue.end(), Sources.begin(mention)))
                        .matches())
                .max(Comparator.comparingInt((Mention mention) -> mention.span().end()));
        if (first.isEmpty() || !isSpokenTo(first.get())) {
            return List.of();
        }
        int end = first.get().span().end();
        Optional<Mention> second = body.startsWith(" and ", end)
                ? sources.mentions(end + 5, end + 9)
                        .filter(mention ->
                                body.substring(end + 5, Sources.begin(mention)).matches("(?:the )?"))
                        .filter(this::isSpokenTo)
                        .findFirst()
                : Optional.empty();
        return Stream.concat(first.stream(), second.stream())
                .flatMap(mention -> sources.entity(mention).stream())
                .filter(id -> !saying.sources.contains(id))
                .distinct()
                .toList();
    }

    /** Not "a cabinet" of "a cabinet meeting", nor "warned Kesht would pay", where Kesht pays, nor "told Torv's aides", where they are told. */
    private boolean isSpokenTo(Mention mention) {
        int end = mention.span().end();
        if (mention.kind() == Mention.Kind.EVENT || body.startsWith("'s", end) || body.startsWith("’s", end)) {
            return false;
        }
        List<Token> tokens = annotations.tokens();
        int next = Span.firstEndingAfter(end, tokens.size(), i -> tokens.get(i).span());
        if (next == tokens.size()) {
            return true;
        }
        String tag = tokens.get(next).partOfSpeech();
        boolean compound = mention.form() == Mention.Form.DESCRIPTION && tag.equals("NOUN");
        return !compound && !FINITE.contains(tag);
    }

    private Optional<Integer> addressed(Span cue, Saying saying) {
        Span sentence = sentences.around(cue.begin());
        return sources.mentions(sentence.begin(), sentence.end())
                .filter(mention -> mention.form() != Mention.Form.PRONOUN
                        && saying.content.stream().noneMatch(mention.span()::overlaps)
                        && saying.relation.source().stream().noneMatch(mention.span()::overlaps))
                .filter(this::isSpokenTo)
                .filter(mention -> {
                    int begin = Sources.begin(mention);
                    return ADDRESSED
                            .matcher(body.substring(Math.max(sentence.begin(), begin - REACH), begin))
                            .find();
                })
                .flatMap(mention -> sources.entity(mention).stream())
                .filter(id -> !saying.sources.contains(id))
                .findFirst();
    }
}
