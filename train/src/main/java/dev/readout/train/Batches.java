package dev.readout.train;

import dev.readout.train.data.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Packs the windows of all texts into batches, in an order that a seed and the epoch decide. */
final class Batches {
    /** Items sorted by length together: enough that a batch is of one length, few enough that epochs differ. */
    private static final int POOL = 120;

    private Batches() {}

    /**
     * Returns the batches of one epoch; the windows of a text that teaches coreference stay together.
     *
     * @param most padded pieces of a batch; a text whose windows must stay together may go beyond
     * @param hidden the share of words that the encoder does not see, others in each epoch, so that it learns to read
     *     what stands around a word it does not know
     */
    static List<WordBatch> of(List<Prepared> texts, int most, double hidden, long seed, int epoch) {
        List<List<WordBatch.Part>> items = new ArrayList<>();
        Random random = new Random(seed * 1_000_003L + epoch);
        for (Prepared text : texts) {
            List<WordBatch.Part> parts = text.windows().stream()
                    .map(window -> new WordBatch.Part(text, window.masked(hidden, random), 0))
                    .toList();
            if (text.tasks().contains(Task.COREFERENCE)) {
                items.add(parts);
            } else {
                parts.forEach(part -> items.add(List.of(part)));
            }
        }
        Collections.shuffle(items, random);
        List<WordBatch> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += POOL) {
            List<List<WordBatch.Part>> pool = new ArrayList<>(items.subList(from, Math.min(items.size(), from + POOL)));
            pool.sort(Comparator.comparingInt(Batches::longest));
            pack(pool, most, batches);
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private static void pack(List<List<WordBatch.Part>> items, int most, List<WordBatch> batches) {
        List<WordBatch.Part> batch = new ArrayList<>();
        int longest = 0;
        for (List<WordBatch.Part> item : items) {
            int length = Math.max(longest, longest(item));
            if (!batch.isEmpty() && length * (batch.size() + item.size()) > most) {
                batches.add(WordBatch.of(batch));
                batch.clear();
                length = longest(item);
            }
            batch.addAll(item);
            longest = length;
        }
        if (!batch.isEmpty()) {
            batches.add(WordBatch.of(batch));
        }
    }

    private static int longest(List<WordBatch.Part> item) {
        return item.stream().mapToInt(part -> part.window().length()).max().orElse(0);
    }
}
