package dev.readout.bench.corenlp;

import dev.readout.article.Span;
import dev.readout.bench.AttributedQuote;
import dev.readout.bench.Peer;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Stanford CoreNLP's quotations with their speakers, by the annotators that its documentation gives for them.
 *
 * <p>Source: Muzny, Fang, Chang and Jurafsky, "A two-stage sieve approach for quote attribution", EACL 2017.
 */
public final class CoreNlp implements Peer {
    /** Dependencies in place of constituents: the parser that coreference can do with and that is several times faster. */
    private static final String BEFORE_QUOTATIONS = "tokenize,pos,lemma,ner,depparse,coref";

    @Override
    public String name() {
        return "corenlp";
    }

    @Override
    public String version() {
        return Optional.ofNullable(StanfordCoreNLP.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    @Override
    public Pipeline load(Map<String, String> options) {
        Properties properties = new Properties();
        properties.setProperty("annotators", BEFORE_QUOTATIONS);
        options.forEach(properties::setProperty);
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        // It keeps the people of the text at hand in a field: two threads with one annotator take each other's, or
        // fail.
        ThreadLocal<QuoteAnnotator> quotations =
                ThreadLocal.withInitial(() -> new QuoteAnnotator("quote", properties, false));
        return text -> {
            Annotation annotation = new Annotation(text);
            pipeline.annotate(annotation);
            quotations.get().annotate(annotation);
            CoreDocument document = new CoreDocument(annotation);
            document.wrapAnnotations();
            // Null where a text has none.
            List<CoreQuote> quotes = Optional.ofNullable(document.quotes()).orElse(List.of());
            return new Found(
                    document.sentences().size(),
                    document.tokens().size(),
                    quotes.size(),
                    quotes.stream().flatMap(quote -> attributed(quote).stream()).toList());
        };
    }

    private static Optional<AttributedQuote> attributed(CoreQuote quote) {
        return quote.canonicalSpeaker()
                .or(quote::speaker)
                .filter(speaker -> !speaker.isBlank())
                .map(speaker -> new AttributedQuote(
                        content(quote), speaker, quote.speakerCharOffsets().map(CoreNlp::span)));
    }

    /** CoreNLP counts the quotation marks in. */
    private static Span content(CoreQuote quote) {
        Span whole = span(quote.quoteCharOffsets());
        int marks = quote.text().startsWith("``") ? 2 : 1;
        return whole.length() > 2 * marks ? new Span(whole.begin() + marks, whole.end() - marks) : whole;
    }

    private static Span span(Pair<Integer, Integer> offsets) {
        return new Span(offsets.first(), offsets.second());
    }
}
