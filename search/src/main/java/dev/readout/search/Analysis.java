package dev.readout.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How texts and queries become words.
 *
 * <p>Words end where Unicode says (UAX 29), in every script; capitals, marks on Latin letters, the variants of Arabic letters
 * and a possessive s make no difference. {@link #EXACT} keeps the form of a word, {@link #STEMMED} leaves what its English
 * forms share (Krovetz, 1993). Thread-safe.
 */
final class Analysis {
    /** The field of words in their form. */
    static final String EXACT = "exact";
    /** The field of words without their endings. */
    static final String STEMMED = "stemmed";
    /** The field of what stands beside the passages, without endings. */
    static final String AROUND = "around";

    /** What questions and sentences are held together by: a query for them asks for nothing. */
    static final CharArraySet STOP_WORDS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for",
                    "from", "had", "has", "have", "how", "if", "in", "into", "is", "it", "its", "no", "not", "of", "on",
                    "or", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "was", "were",
                    "what", "when", "where", "which", "who", "whom", "whose", "why", "will", "with", "would"),
            false));

    private final Analyzer exact = new Folding(false);
    private final Analyzer stemmed = new Folding(true);

    /** Returns the analyzer of each field. */
    Analyzer byField() {
        return new PerFieldAnalyzerWrapper(exact, Map.of(STEMMED, stemmed, AROUND, stemmed));
    }

    /**
     * One word of a text.
     *
     * @param exact in small letters without marks
     * @param stem without its ending
     * @param begin where it stands, in UTF-16 code units
     */
    record Token(String exact, String stem, int begin, int end) {}

    /** Returns the words of a text, in order. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream forms = exact.tokenStream(EXACT, text);
                TokenStream stems = stemmed.tokenStream(STEMMED, text)) {
            CharTermAttribute form = forms.addAttribute(CharTermAttribute.class);
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = forms.addAttribute(OffsetAttribute.class);
            forms.reset();
            stems.reset();
            // The two differ in nothing but endings, so that they have the same words in the same order.
            while (forms.incrementToken() && stems.incrementToken()) {
                tokens.add(new Token(form.toString(), stem.toString(), at.startOffset(), at.endOffset()));
            }
            forms.end();
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read", e);
        }
        return tokens;
    }

    private static final class Folding extends Analyzer {
        /** Between two passages: no phrase reaches from one into the other. */
        private static final int GAP = 100;

        private final boolean stemming;

        Folding(boolean stemming) {
            this.stemming = stemming;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(
                    new ArabicNormalizationFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words))));
            return new TokenStreamComponents(words, stemming ? new KStemFilter(folded) : folded);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
