package dev.readout.language.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The encoder with its heads, on onnxruntime: one pass over an article's windows gives the numbers from which every
 * head decides.
 *
 * <p>Thread-safe: one session serves all threads. Loading takes some tenths of a second.
 */
public final class LanguageModel implements AutoCloseable {
    /** Windows of one pass: more gain nothing, and hold memory. */
    private static final int WINDOWS_AT_ONCE = 4;
    /** Some forty pages: what is longer would cost minutes, and is no report. */
    private static final int MOST_WORDS = 10_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pieces pieces;
    private final ModelSettings settings;

    private LanguageModel(OrtEnvironment environment, OrtSession session, Pieces pieces, ModelSettings settings) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.settings = settings;
    }

    /**
     * Loads the model that Readout ships, from the artefact {@code readout-model} on the class path.
     *
     * @param threads that one article may use
     * @throws UncheckedIOException when the artefact is not there or cannot be read
     */
    public static LanguageModel packaged(int threads) {
        try (InputStream model = Graphs.resource("/dev/readout/model/model.onnx", "readout-model");
                InputStream tokenizer = Graphs.resource("/dev/readout/model/tokenizer.json", "readout-model")) {
            return load(model, tokenizer, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model that Readout ships", e);
        }
    }

    /**
     * Loads a model.
     *
     * @param model the ONNX graph
     * @param tokenizer its tokenizer's JSON description
     * @param threads that one article may use
     * @throws UncheckedIOException when either cannot be read
     */
    public static LanguageModel load(InputStream model, InputStream tokenizer, int threads) {
        try {
            OrtSession session = Graphs.session(model, threads);
            return new LanguageModel(
                    OrtEnvironment.getEnvironment(),
                    session,
                    new Pieces(tokenizer),
                    ModelSettings.of(session.getMetadata().getCustomMetadata()));
        } catch (OrtException e) {
            throw new UncheckedIOException("cannot load the language model", new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model", e);
        }
    }

    /** Returns what the model says of itself. */
    public ModelSettings settings() {
        return settings;
    }

    /** Reads a text, every word in one window; of a text that no reporter writes, only the first 10,000 words. */
    public Reading read(ModelText whole) {
        ModelText text = whole.words().size() <= MOST_WORDS
                ? whole
                : new ModelText(whole.body(), whole.words().subList(0, MOST_WORDS));
        if (text.words().isEmpty()) {
            return new Reading(text, settings, new float[0], new float[0], new int[0]);
        }
        List<Window> windows = Windows.of(text, pieces.of(text), settings.window());
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> windows.get(i).length()));
        float[] words = new float[text.words().size() * HeadLayout.WIDTH];
        float[] openings = new float[windows.size() * HeadLayout.WIDTH];
        for (int from = 0; from < order.size(); from += WINDOWS_AT_ONCE) {
            pass(windows, order.subList(from, Math.min(order.size(), from + WINDOWS_AT_ONCE)), words, openings);
        }
        int[] windowOf = new int[text.words().size()];
        for (int i = 0; i < windows.size(); i++) {
            Arrays.fill(windowOf, windows.get(i).firstWord(), windows.get(i).endWord(), i);
        }
        return new Reading(text, settings, words, openings, windowOf);
    }

    private void pass(List<Window> windows, List<Integer> some, float[] words, float[] openings) {
        int length = some.stream().mapToInt(i -> windows.get(i).length()).max().orElseThrow();
        LongBuffer ids = LongBuffer.allocate(some.size() * length);
        LongBuffer mask = LongBuffer.allocate(some.size() * length);
        LongBuffer shapes = LongBuffer.allocate(some.size() * length);
        for (int row = 0; row < some.size(); row++) {
            Window window = windows.get(some.get(row));
            ids.put(row * length, window.ids());
            shapes.put(row * length, window.shapes());
            for (int i = 0; i < window.length(); i++) {
                mask.put(row * length + i, 1);
            }
        }
        long[] shape = {some.size(), length};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor shapeTensor = OnnxTensor.createTensor(environment, shapes, shape);
                OrtSession.Result result =
                        session.run(Map.of("pieces", idTensor, "mask", maskTensor, "shapes", shapeTensor))) {
            OnnxTensor heads = (OnnxTensor) result.get(0);
            FloatBuffer values = heads.getFloatBuffer();
            int width = (int) heads.getInfo().getShape()[2];
            for (int row = 0; row < some.size(); row++) {
                Window window = windows.get(some.get(row));
                values.get(row * length * width, openings, some.get(row) * width, width);
                for (int word = window.firstWord(); word < window.endWord(); word++) {
                    int position = window.positions()[word - window.firstWord()];
                    values.get((row * length + position) * width, words, word * width, width);
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the language model could not read a text", e);
        }
    }

    @Override
    public void close() {
        pieces.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the language model could not be closed", e);
        }
    }
}
