package dev.readout.language.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts words into the pieces of the encoder's vocabulary. Thread-safe. */
public final class Pieces implements AutoCloseable {
    /** What opens and closes every window in BERT's vocabulary. */
    static final long CLS = 101;

    static final long SEP = 102;
    /** What stands for a hidden word. */
    static final long MASK = 103;

    private static final int UNKNOWN = 100;
    /** A word of more pieces is cut off: no name has so many, and a hostile one must not fill a window. */
    private static final int MOST_OF_A_WORD = 24;
    /** Longer words (addresses, hostile text) are cut before they are looked up. */
    private static final int LONGEST_WORD = 200;

    private static final int WORDS_AT_ONCE = 2_000;

    private final HuggingFaceTokenizer tokenizer;

    /** Reads a tokenizer's JSON description. */
    public Pieces(InputStream description) {
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    description, Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the vocabulary that Readout was built with", e);
        }
    }

    /** Returns the pieces of each word, at least one. */
    public List<int[]> of(ModelText text) {
        List<int[]> pieces = new ArrayList<>(text.words().size());
        for (int from = 0; from < text.words().size(); from += WORDS_AT_ONCE) {
            List<Word> words = text.words().subList(from, Math.min(text.words().size(), from + WORDS_AT_ONCE));
            add(words, text.body(), pieces);
        }
        return pieces;
    }

    private void add(List<Word> words, String body, List<int[]> pieces) {
        String[] texts = new String[words.size()];
        for (int i = 0; i < texts.length; i++) {
            String word = words.get(i).span().in(body);
            texts[i] = wellFormed(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
        }
        Encoding encoding = tokenizer.encode(texts, false, false);
        long[] ids = encoding.getIds();
        long[] owners = encoding.getWordIds();
        int at = 0;
        for (int word = 0; word < texts.length; word++) {
            while (at < ids.length && owners[at] < word) {
                at++;
            }
            int from = at;
            while (at < ids.length && owners[at] == word) {
                at++;
            }
            int count = Math.min(at - from, MOST_OF_A_WORD);
            int[] own = new int[Math.max(1, count)];
            own[0] = UNKNOWN;
            for (int i = 0; i < count; i++) {
                own[i] = (int) ids[from + i];
            }
            pieces.add(own);
        }
    }

    /** Half a character, which UTF-8 cannot carry, is one unknown sign. */
    static String wellFormed(String text) {
        return text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c == 0 ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
