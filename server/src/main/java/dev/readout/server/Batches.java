package dev.readout.server;

import dev.readout.history.Edition;
import dev.readout.pages.News;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which reports were sent together from a page, as long as somebody may ask for them. Thread-safe. */
final class Batches {
    private static final int REMEMBERED = 200;

    private final Map<String, Batch> batches = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Batch> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Reports that were sent together.
     *
     * @param id nobody can guess it
     * @param after the edition of the record when they came
     * @param parts each file
     * @param example whether they are the invented example
     * @param news what they brought, once that is known
     */
    record Batch(String id, Edition after, List<Part> parts, boolean example, Optional<News> news) {
        Batch {
            Objects.requireNonNull(id);
            Objects.requireNonNull(after);
            parts = List.copyOf(parts);
            Objects.requireNonNull(news);
        }

        String path() {
            return SiteAdding.PATH + "/" + id;
        }
    }

    /**
     * A file.
     *
     * @param name for people
     * @param job that reads it; empty where it is not read at all
     */
    record Part(String name, Optional<String> job) {}

    synchronized void put(Batch batch) {
        batches.put(batch.id(), batch);
    }

    synchronized Optional<Batch> batch(String id) {
        return Optional.ofNullable(batches.get(id));
    }

    /** Keeps what one brought. */
    synchronized void brought(String id, News news) {
        batches.computeIfPresent(
                id, (same, batch) -> new Batch(id, batch.after(), batch.parts(), batch.example(), Optional.of(news)));
    }
}
