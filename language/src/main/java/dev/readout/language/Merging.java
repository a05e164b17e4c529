package dev.readout.language;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Token;
import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the attributions that rules found and those that the model read into one layer.
 *
 * <p>The model has the last word on who speaks by which words, and on where contents begin and end. The rules have it on
 * what the model was never shown, speech within speech, and keep what they find by kinds of rule that are right often
 * enough where the model sees nothing.
 */
final class Merging {
    private static final Pattern PASSING =
            Pattern.compile("(?is)according to|as \\S+ by|citing|quoting|quoted.*|cited.*|reports?|through|via");
    /** What no rule takes for anything else: the model, which was shown one hand of each content, says nothing of the second. */
    private static final Pattern SECOND_HAND =
            Pattern.compile("(?is)as \\S+ by|citing|quoting|quoted(?: by)?|cited(?: by)?|through|via");

    /** "Asked about it, Torv said": whoever is asked has asked nothing. */
    private static final Pattern ASKED = Pattern.compile("(?i)(?:when |if )?(?:asked|pressed|questioned)");
    /**
     * Of PolNeAR's development part, where model and rule see one cue and differ: of 28 sources with no word in common the
     * rule has 16 and the model 9; of 97 with some, the model 84 and the rule 31. Of 72 contents that the model ends
     * earlier and is sure of, each has 53 or 54; of 9 that it is not sure of, the model has 8 and the rule 3; of 78 that
     * the rule ends earlier, the model 66 and the rule 48.
     */
    private static final double SURE = 0.85;

    private static final String MARKS = "\"\u201c\u201d";

    private final String body;
    private final List<Token> tokens;
    private final Overlaps<Mention> mentions;
    private final ToDoubleFunction<Span> cueLikelihood;
    private final Policy policy;

    /**
     * @param annotations with tokens and mentions
     * @param cueLikelihood how far the model takes words for a cue, 0 to 1
     */
    Merging(Annotations annotations, ToDoubleFunction<Span> cueLikelihood, Policy policy) {
        this.body = annotations.article().body();
        this.tokens = annotations.tokens();
        this.mentions = Overlaps.of(annotations.mentions(), mention -> Stream.of(mention.span()));
        this.cueLikelihood = cueLikelihood;
        this.policy = policy;
    }

    /** Returns the attributions of both, by their first content. */
    List<AttributionRelation> of(List<AttributionRelation> rules, List<AttributionRelation> model) {
        RelationIndex ruled = new RelationIndex(rules);
        List<AttributionRelation> all = new ArrayList<>();
        Set<AttributionRelation> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        for (AttributionRelation read : model) {
            Optional<AttributionRelation> same = read.cue()
                    .flatMap(cue -> ruled.near(cue).stream()
                            .filter(rule -> rule.cue().filter(cue::overlaps).isPresent())
                            .findFirst());
            if (same.isPresent()) {
                paired.add(same.get());
                all.add(joined(same.get(), read, ruled));
            } else if (isWhole(read) && read.score() >= policy.leastRead() && !isWithinOwn(read, ruled)) {
                all.add(read);
            }
        }
        RelationIndex taken = new RelationIndex(all);
        for (AttributionRelation rule : rules) {
            boolean stands =
                    !paired.contains(rule) && (isWithinAnother(rule, ruled) || isPassedOn(rule, ruled) || stands(rule));
            if (stands
                    && rule.content().stream()
                            .flatMap(piece -> taken.near(piece).stream())
                            .noneMatch(other -> isSame(other, rule))) {
                all.add(rule);
                taken.add(rule);
            }
        }
        all.sort(Comparator.comparing(relation -> relation.content().getFirst()));
        return all;
    }

    /** "Backed the plan", "are fond of “windows”" attribute nothing that anybody said: what is said has a verb. */
    private boolean isWhole(AttributionRelation read) {
        return !read.source().isEmpty()
                && read.cue().isPresent()
                && !isAsked(read)
                && read.content().stream().anyMatch(this::hasVerb);
    }

    private boolean isAsked(AttributionRelation read) {
        return read.cue()
                .filter(cue -> ASKED.matcher(cue.in(body)).matches()
                        && read.source().stream().allMatch(source -> source.begin() > cue.end())
                        && read.content().stream().allMatch(piece -> piece.begin() > cue.end()))
                .isPresent();
    }

    /** "Torv said Kesht first suggested that": what Torv said holds the cue, so it is not Torv's. */
    private static boolean isWithinOwn(AttributionRelation read, RelationIndex rules) {
        return read.cue().stream()
                .flatMap(cue -> rules.near(cue).stream().filter(rule -> isIn(cue, rule.content())))
                .anyMatch(rule -> read.source().stream()
                        .anyMatch(a -> rule.source().stream().anyMatch(a::overlaps)));
    }

    private boolean hasVerb(Span piece) {
        return tokens.subList(firstTokenAfter(piece.begin()), firstTokenAfter(piece.end())).stream()
                .map(Token::partOfSpeech)
                .anyMatch(tag -> tag.startsWith("VERB") || tag.startsWith("AUX"));
    }

    private int firstTokenAfter(int offset) {
        return Span.firstEndingAfter(offset, tokens.size(), i -> tokens.get(i).span());
    }

    private boolean isQuoted(Span piece) {
        return piece.in(body).chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    /** Whether what a rule found is kept although the model does not see it. */
    private boolean stands(AttributionRelation rule) {
        return policy.rules().contains(kind(rule))
                && rule.cue()
                        .map(cue -> isSecondHand(cue) || cueLikelihood.applyAsDouble(cue) >= policy.leastCue())
                        .orElse(true);
    }

    private boolean isSecondHand(Span cue) {
        return SECOND_HAND.matcher(cue.in(body)).matches();
    }

    private Policy.Rule kind(AttributionRelation rule) {
        if (rule.cue().filter(cue -> PASSING.matcher(cue.in(body)).matches()).isPresent()) {
            return Policy.Rule.PASSED_ON;
        }
        return rule.content().stream().anyMatch(this::isQuoted) ? Policy.Rule.QUOTED : Policy.Rule.CLAUSE;
    }

    /** Two views of one saying. */
    private AttributionRelation joined(AttributionRelation rule, AttributionRelation read, RelationIndex rules) {
        boolean readSource = SourceHeads.isNamed(body, read.source(), mentions::with) && mayShareSource(rule, read);
        List<Span> content = read.content().stream()
                .filter(piece -> (isQuoted(piece) || hasVerb(piece)) && !isElsewhere(piece, rule, rules))
                .toList();
        boolean readContent = !content.isEmpty()
                && rule.cue().filter(this::isSecondHand).isEmpty()
                && !holdsAnother(rule, rules)
                && !joinsTwo(content, rule, rules)
                && !opensWithAddressee(content.getFirst(), rule.content().getFirst())
                && content.stream()
                        .noneMatch(piece -> rule.cue().filter(piece::overlaps).isPresent()
                                || rule.source().stream().anyMatch(piece::overlaps))
                && (read.score() < SURE || !content.stream().allMatch(piece -> isIn(piece, rule.content())));
        List<Span> chosen = readContent ? content : rule.content();
        boolean clear =
                read.source().stream().noneMatch(source -> chosen.stream().anyMatch(source::overlaps));
        return new AttributionRelation(
                readSource && clear ? read.source() : rule.source(),
                rule.cue(),
                chosen,
                rule.nature(),
                Math.max(rule.score(), read.score()));
    }

    /** "Both came and left, said Torv": the rules make two sayings of it, which can be true or false apart. */
    private static boolean joinsTwo(List<Span> read, AttributionRelation rule, RelationIndex rules) {
        return read.stream()
                .flatMap(piece -> rules.near(piece).stream())
                .anyMatch(other -> other.cue().equals(rule.cue())
                        && !other.content().equals(rule.content())
                        && other.content().stream().allMatch(piece -> isIn(piece, read)));
    }

    /** "Told Korvath that it leaks": PolNeAR counts her among the words said, the rules do not. */
    private boolean opensWithAddressee(Span read, Span ruled) {
        return read.begin() < ruled.begin()
                && mentions.with(new Span(read.begin(), ruled.begin())).stream()
                        .anyMatch(mention -> mention.span().end() <= ruled.begin()
                                && (mention.span().begin() == read.begin()
                                        || mention.title()
                                                .filter(title -> title.begin() == read.begin())
                                                .isPresent()));
    }

    /** Words that a rule gives to another cue and somebody else. */
    private static boolean isElsewhere(Span piece, AttributionRelation rule, RelationIndex rules) {
        return !isIn(piece, rule.content())
                && rules.near(piece).stream()
                        .anyMatch(other -> !other.cue().equals(rule.cue())
                                && !other.source().equals(rule.source())
                                && other.content().stream().anyMatch(piece::overlaps));
    }

    private static boolean isIn(Span span, List<Span> pieces) {
        return pieces.stream().anyMatch(piece -> piece.contains(span));
    }

    /** "Korvath thanked him, Brandek said": of speech within speech the model knows the outermost alone. */
    private static boolean holdsAnother(AttributionRelation rule, RelationIndex rules) {
        return rule.content().stream()
                .flatMap(piece -> rules.near(piece).stream())
                .anyMatch(other -> !other.cue().equals(rule.cue())
                        && other.cue().filter(cue -> isIn(cue, rule.content())).isPresent());
    }

    /** The model was taught to see the outermost saying alone: of one within it, its silence says nothing. */
    private static boolean isWithinAnother(AttributionRelation rule, RelationIndex rules) {
        return rule.cue()
                .filter(cue -> rules.near(cue).stream()
                        .anyMatch(other -> !other.cue().equals(rule.cue()) && isIn(cue, other.content())))
                .isPresent();
    }

    /** "The Gazette quoted him as saying": two hands that the same words went through, of which the model sees one. */
    private boolean isPassedOn(AttributionRelation rule, RelationIndex rules) {
        return rules.near(rule.content().getFirst()).stream()
                .anyMatch(other -> other.content().equals(rule.content())
                        && !other.source().equals(rule.source())
                        && stands(other));
    }

    /** The same words of the same speaker. */
    private static boolean isSame(AttributionRelation one, AttributionRelation other) {
        int shared = 0;
        for (Span a : one.content()) {
            for (Span b : other.content()) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.begin(), b.begin()));
            }
        }
        return shared * 2 > Math.max(length(one.content()), length(other.content())) && mayShareSource(one, other);
    }

    private static boolean mayShareSource(AttributionRelation one, AttributionRelation other) {
        return one.source().isEmpty()
                || other.source().isEmpty()
                || one.source().stream().anyMatch(a -> other.source().stream().anyMatch(a::overlaps));
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
