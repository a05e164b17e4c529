package dev.readout.reconcile.statement;

import dev.readout.annotate.Meaning;
import dev.readout.annotate.Mention;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalAttribution.Act;
import dev.readout.extract.LocalEntity;
import dev.readout.name.Spelling;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One attribution with its article, prepared for comparison.
 *
 * @param facts of its article
 * @param place in {@link ArticleFacts#attributions()}
 * @param gist of all its words
 * @param quoted the gist of those that stand in quotation marks; of nothing where none do
 * @param restated whether it is put as something said before: "reiterated", "the date still stands"
 * @param happened whether it is told as a thing done: "has reached", "had agreed"
 * @param possible whether it is told as a thing that may be
 * @param voice under what a speaker with a name is looked up: of a person the surname, as it sounds
 * @param retold whether the report looks back at the saying: "had told", "had warned"
 * @param outlines what it puts forward, as a whole and then clause by clause; none of a text that is too long for it
 */
record Said(
        ArticleFacts facts,
        int place,
        Gist gist,
        Gist quoted,
        boolean restated,
        boolean happened,
        boolean possible,
        boolean retold,
        Optional<String> voice,
        List<Outline> outlines) {
    /** Longer texts put forward more than can be held against another's. */
    private static final int LONGEST_OUTLINED = 80;

    private static final Pattern AGAIN =
            Pattern.compile("(?i)\\b(?:reiterat|repeat|reaffirm|re-affirm|restat|stood by|stands by|standing by)");
    private static final Pattern PERFECT = Pattern.compile(
            "(?i)\\b(?:has|have|had) (?:been |already |now |just )?\\p{L}+(?:ed|en|t|de|ne|ld|nt|ut|ot)\\b");
    private static final Pattern POSSIBLE =
            Pattern.compile("\\b(?:[Cc]ould|[Mm]ight|may|(?:is|are) able to|would like to)\\b");
    private static final Pattern UNCHANGED =
            Pattern.compile("(?i)\\b(?:still|stands|stood|remains?|remained|unchanged|has(?: not|n.t) changed)\\b");
    /** By publication of the article, then in printed order: an order that no order of arrival changes. */
    static final Comparator<Said> IN_ORDER = Comparator.comparing(
                    (Said said) -> said.facts().article(), Article.BY_PUBLICATION)
            .thenComparingInt(Said::place);

    static Said of(ArticleFacts facts, int place) {
        LocalAttribution attribution = facts.attributions().get(place);
        String text = text(facts, attribution.content());
        Gist gist = Gist.of(text);
        return new Said(
                facts,
                place,
                gist,
                Gist.of(text(facts, attribution.quoted())),
                restated(facts, attribution),
                PERFECT.matcher(text).find(),
                POSSIBLE.matcher(text).find(),
                retold(facts, attribution),
                voice(facts, attribution),
                gist.wordCount() > LONGEST_OUTLINED ? List.of() : outlines(facts, attribution));
    }

    private static List<Outline> outlines(ArticleFacts facts, LocalAttribution attribution) {
        return Dated.of(facts.article().body(), attribution.content(), facts.times()).clauses().stream()
                .map(Outline::of)
                .toList();
    }

    /** All its words. */
    String text() {
        return text(facts, attribution().content());
    }

    /** Whether all of it stands in quotation marks. */
    boolean wholeInMarks() {
        return gist.weight() > 0 && quoted.weight() >= gist.weight();
    }

    private static String text(ArticleFacts facts, List<Span> spans) {
        return spans.stream().map(span -> span.in(facts.article().body())).collect(Collectors.joining(" "));
    }

    LocalAttribution attribution() {
        return facts.attributions().get(place);
    }

    ArticleId article() {
        return facts.article().id();
    }

    Optional<LocalDate> published() {
        return facts.article().published().map(time -> time.date());
    }

    List<Meaning> meanings() {
        return attribution().meanings();
    }

    private static Optional<String> voice(ArticleFacts facts, LocalAttribution attribution) {
        return attribution
                .speaker()
                .map(facts.entities()::get)
                .filter(LocalEntity::named)
                .map(entity -> {
                    List<String> words = Spelling.words(entity.name());
                    return Spelling.sound(
                            entity.kind() == Mention.Kind.PERSON && !words.isEmpty()
                                    ? List.of(words.getLast())
                                    : words);
                });
    }

    /** What kind of act it is, as far as two of one kind can be one statement. */
    Act act() {
        return attribution()
                .act()
                .filter(act -> switch (act) {
                    case DENY, DECLINE, ASK, ORDER, THREATEN, THANK, THINK -> true;
                    case ASSERT, PROMISE, WARN, URGE, ACCUSE, PROPOSE -> false;
                })
                .orElse(Act.ASSERT);
    }

    private static boolean retold(ArticleFacts facts, LocalAttribution attribution) {
        String body = facts.article().body();
        return attribution
                .cue()
                .filter(cue -> cue.in(body).startsWith("had ")
                        || body.substring(Math.max(0, cue.begin() - 4), cue.begin())
                                .equals("had "))
                .isPresent();
    }

    private static boolean restated(ArticleFacts facts, LocalAttribution attribution) {
        String body = facts.article().body();
        return attribution
                        .cue()
                        .filter(cue -> AGAIN.matcher(cue.in(body)).find())
                        .isPresent()
                || attribution.content().stream()
                        .anyMatch(piece -> UNCHANGED.matcher(piece.in(body)).find());
    }
}
