package dev.readout.language.toolkit;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Annotator;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Token;
import dev.readout.article.Maker;
import dev.readout.article.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Sentences and parts of speech by Apache OpenNLP's English models, which were trained on the Universal Dependencies
 * English Web Treebank; words by {@link WordSplitter}.
 *
 * <p>Thread-safe. Loading takes about a tenth of a second.
 */
public final class OpenNlpAnnotator implements Annotator {
    private static final Maker MAKER = new Maker("opennlp", "2.5.6/en-ud-ewt-1.3");
    /** Longer stretches without a full stop (tables, hostile text) are cut: the tagger's beam is linear, its memory is not small. */
    private static final int LONGEST_SENTENCE = 2_000;

    private final SentenceModel sentenceModel;
    private final POSModel tagModel;
    private final ThreadLocal<SentenceDetectorME> sentenceDetectors;
    private final ThreadLocal<POSTaggerME> taggers;

    /**
     * Loads the models from the class path.
     *
     * @throws UncheckedIOException when they are not there or cannot be read
     */
    public OpenNlpAnnotator() {
        try (InputStream sentences = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
                InputStream tags = open("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
            sentenceModel = new SentenceModel(sentences);
            tagModel = new POSModel(tags);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the language models that Readout was built with", e);
        }
        sentenceDetectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(sentenceModel));
        taggers = ThreadLocal.withInitial(() -> new POSTaggerME(tagModel));
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = OpenNlpAnnotator.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("missing: " + resource);
        }
        return in;
    }

    @Override
    public Maker maker() {
        return MAKER;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of();
    }

    @Override
    public Set<Layer> assigns() {
        return Set.of(Layer.SENTENCES, Layer.TOKENS);
    }

    @Override
    public Annotations annotate(Annotations soFar) {
        String body = soFar.article().body();
        // The models know only straight quotation marks; a copy of equal length leaves every offset true.
        String plain = straightened(body);
        List<Span> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (Span paragraph : soFar.article().paragraphs()) {
            for (Span sentence : sentences(plain, paragraph)) {
                List<Span> words = WordSplitter.split(plain, sentence);
                if (!words.isEmpty()) {
                    sentences.add(sentence);
                    tag(plain, words, tokens);
                }
            }
        }
        return soFar.withSentences(sentences).withTokens(tokens);
    }

    private List<Span> sentences(String plain, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        int begin = -1;
        opennlp.tools.util.Span[] found = sentenceDetectors.get().sentPosDetect(paragraph.in(plain));
        for (int i = 0; i < found.length; i++) {
            if (begin < 0) {
                begin = paragraph.begin() + found[i].getStart();
            }
            int end = paragraph.begin() + found[i].getEnd();
            boolean last = i == found.length - 1;
            if (last || !Abbreviations.endsOpen(plain.subSequence(begin, end))) {
                addCut(plain, sentences, begin, end);
                begin = -1;
            }
        }
        return sentences;
    }

    private static void addCut(String plain, List<Span> sentences, int begin, int end) {
        int at = begin;
        while (end - at > LONGEST_SENTENCE) {
            int cut = at + LONGEST_SENTENCE;
            // Never between the halves of one character.
            cut -= Character.isLowSurrogate(plain.charAt(cut)) ? 1 : 0;
            sentences.add(new Span(at, cut));
            at = cut;
        }
        sentences.add(new Span(at, end));
    }

    private void tag(String plain, List<Span> words, List<Token> tokens) {
        String[] texts = words.stream().map(word -> word.in(plain)).toArray(String[]::new);
        String[] tags = taggers.get().tag(texts);
        for (int i = 0; i < texts.length; i++) {
            tokens.add(new Token(words.get(i), tags[i]));
        }
    }

    private static String straightened(String body) {
        StringBuilder plain = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            plain.append(
                    switch (c) {
                        case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
                        case '\u2018', '\u2019', '\u201a', '\u2039', '\u203a' -> '\'';
                        case '\u00a0', '\u2009', '\u202f' -> ' ';
                        default -> c;
                    });
        }
        return plain.toString();
    }
}
