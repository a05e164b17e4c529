package dev.readout.language;

import static java.util.stream.Collectors.joining;

import dev.readout.annotate.AnnotationPipeline;
import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.Extractor;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.extract.LocalHop;
import dev.readout.language.rules.AttributionAnnotator;
import dev.readout.language.rules.CoreferenceAnnotator;
import dev.readout.language.rules.MentionAnnotator;
import dev.readout.language.rules.QuotationAnnotator;
import dev.readout.language.toolkit.OpenNlpAnnotator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules, and the shipped pipeline, make of a body, in lines that tables can be written in. */
public final class Understood {
    /** Between the pieces of one source or one content. */
    private static final String PIECES = " … ";

    private static final Extractor EXTRACTOR = new Extractor(Annotators.encoder());
    private static final AnnotationPipeline PIPELINE = Annotators.pipeline();
    /** Toolkit and rules without the model, in the order of their layers. */
    private static final List<Annotator> RULES = List.of(
            new OpenNlpAnnotator(),
            new QuotationAnnotator(),
            new MentionAnnotator(),
            new CoreferenceAnnotator(),
            new AttributionAnnotator());

    private Understood() {}

    /** Returns an article with this body. */
    public static Article article(String body) {
        return new Article(
                new ArticleId("a1"),
                "report.txt",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                body,
                List.of());
    }

    /** Returns the facts that the whole way makes of a report of an outlet of its own, published on a day. */
    static ArticleFacts report(String id, String published, String body) {
        return report(id, "Outlet " + id, Optional.empty(), day(published), body);
    }

    /** Returns the facts that the whole way makes of a report without a day. */
    static ArticleFacts undated(String id, String body) {
        return report(id, "Outlet " + id, Optional.empty(), Optional.empty(), body);
    }

    /** Returns the facts that the whole way makes of a report filed from a place. */
    static ArticleFacts filedFrom(String dateline, String id, String published, String body) {
        return report(id, "Outlet " + id, Optional.of(dateline), day(published), body);
    }

    /** Returns the facts that the whole way makes of an outlet's report. */
    static ArticleFacts reportBy(String outlet, String id, String published, String body) {
        return report(id, outlet, Optional.empty(), day(published), body);
    }

    private static Optional<PrintedTime> day(String published) {
        return Optional.of(PrintedTime.day(LocalDate.parse(published)));
    }

    private static ArticleFacts report(
            String id, String outlet, Optional<String> dateline, Optional<PrintedTime> published, String body) {
        return facts(PIPELINE.annotate(new Article(
                new ArticleId(id),
                id + ".txt",
                Optional.empty(),
                Optional.of(outlet),
                Optional.empty(),
                Optional.empty(),
                dateline,
                Optional.of("en"),
                published,
                Optional.empty(),
                Instant.parse("2026-03-04T05:06:07Z"),
                body,
                List.of())));
    }

    /** Returns where some words of a body stand first. */
    static Span span(String body, String words) {
        int begin = body.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    /** Returns an attribution of speech whose parts are these words of a body. */
    static AttributionRelation relation(String body, String source, String cue, String content) {
        return new AttributionRelation(
                List.of(span(body, source)),
                Optional.of(span(body, cue)),
                List.of(span(body, content)),
                AttributionRelation.Nature.SPEECH,
                0.8);
    }

    /** Returns a body with nothing marked in it. */
    public static Annotations unmarked(String body) {
        return Annotations.of(article(body));
    }

    /** Returns a body with the layers that toolkit and rules assign, up to the rules of that number. */
    public static Annotations annotatedBy(int count, String body) {
        return new AnnotationPipeline(RULES.subList(0, count)).annotate(article(body));
    }

    /** Returns a body with every layer that toolkit and rules assign. */
    private static Annotations ruled(String body) {
        return annotatedBy(RULES.size(), body);
    }

    /** Returns every layer of a body. */
    public static Annotations annotations(String body) {
        return PIPELINE.annotate(article(body));
    }

    /** Returns the facts that rules alone make of a body. */
    public static ArticleFacts facts(String body) {
        return facts(ruled(body));
    }

    /** Returns the facts that layers come to. */
    public static ArticleFacts facts(Annotations annotations) {
        return EXTRACTOR.extract(annotations);
    }

    /** Lines such as {@code Ilmo Brandek | said | The canal is open}; the cue of a belief is followed by "(belief)". */
    public static List<String> attributions(String body) {
        Annotations annotations = ruled(body);
        return annotations.attributions().stream()
                .map(relation -> String.join(
                        " | ",
                        texts(body, relation.source()),
                        relation.cue().map(annotations::text).orElse("-")
                                + (relation.nature() == AttributionRelation.Nature.BELIEF ? " (belief)" : ""),
                        texts(body, relation.content())))
                .toList();
    }

    /** Lines such as {@code person Ilmo Brandek, Lissand Chancellor}, in printed order, pronouns left out. */
    public static List<String> mentions(String body) {
        Annotations annotations = ruled(body);
        return annotations.mentions().stream()
                .filter(mention -> mention.form() != Mention.Form.PRONOUN)
                .map(mention -> (mention.form() == Mention.Form.DESCRIPTION ? "the " : "")
                        + mention.kind().toString().toLowerCase(Locale.ROOT)
                        + ": "
                        + annotations.text(mention.span())
                        + mention.title()
                                .map(title -> " [" + annotations.text(title) + "]")
                                .orElse(""))
                .toList();
    }

    /** Lines such as {@code Yukhar Zhelimov = the Keshti president = he}; what is mentioned once is left out. */
    public static List<String> chains(String body) {
        Annotations annotations = ruled(body);
        return annotations.chains().stream()
                .filter(chain -> chain.mentions().size() > 1)
                .map(CoreferenceChain::mentions)
                .map(mentions -> mentions.stream()
                        .map(mention -> mention.title()
                                        .filter(title -> mention.form() == Mention.Form.NAME)
                                        .map(title -> annotations.text(title) + " ")
                                        .orElse("")
                                + annotations.text(mention.span()))
                        .collect(joining(" = ")))
                .toList();
    }

    /** The quotations of a body: nested ones in parentheses, unclosed ones with … at the end. */
    public static List<String> quotations(String body) {
        Annotations annotations = ruled(body);
        return annotations.quotations().stream()
                .map((Quotation quotation) -> {
                    String text = annotations.text(quotation.span()) + (quotation.closed() ? "" : "…");
                    return quotation.nested() ? "(" + text + ")" : text;
                })
                .toList();
    }

    /** The sentences of a body. */
    public static List<String> sentences(String body) {
        Annotations annotations = ruled(body);
        return annotations.sentences().stream().map(annotations::text).toList();
    }

    /**
     * Lines such as {@code [Gull > Torv] direct assert: “We will,”}: the chain, or the speaker alone, form and act,
     * channel and addressees where there are any, content; a nested one says in whose words it stands.
     */
    public static List<String> said(String body) {
        ArticleFacts facts = facts(body);
        List<LocalAttribution> all = facts.attributions();
        return all.stream()
                .map(attribution -> {
                    List<String> words = new ArrayList<>();
                    words.add(who(facts, attribution));
                    words.add(lower(attribution.form()));
                    attribution.act().ifPresent(act -> words.add(lower(act)));
                    attribution.sourcing().ifPresent(sourcing -> words.add(lower(sourcing)));
                    attribution.channel().ifPresent(channel -> words.add("on " + channel));
                    attribution
                            .addressees()
                            .forEach(to ->
                                    words.add("to " + facts.entities().get(to).name()));
                    attribution
                            .within()
                            .ifPresent(outer -> words.add("within "
                                    + all.stream()
                                            .filter(other -> other.id().equals(outer))
                                            .map(other -> who(facts, other))
                                            .collect(joining())));
                    return String.join(" ", words) + ": " + texts(body, attribution.content());
                })
                .toList();
    }

    private static String who(ArticleFacts facts, LocalAttribution attribution) {
        String speaker = attribution
                .speaker()
                .map(facts.entities()::get)
                .map(LocalEntity::name)
                .orElse("?");
        String chain = attribution.chain().stream()
                .map((LocalHop hop) -> Stream.of(
                                hop.entities().stream()
                                        .map(id -> facts.entities().get(id).name()),
                                hop.text().stream())
                        .flatMap(names -> names)
                        .collect(joining("+")))
                .collect(joining(" > "));
        return "[" + (chain.isEmpty() ? speaker : chain) + "]";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String texts(String body, Collection<Span> spans) {
        return spans.stream()
                .map(span -> span.in(body))
                .collect(joining(PIECES))
                .replace("\n\n", " ¶ ");
    }
}
