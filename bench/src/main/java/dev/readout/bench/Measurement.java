package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What one run of one system came to.
 *
 * @param system its name
 * @param loadSeconds from nothing loaded to the first answer
 * @param seconds from the first measured article to the last, on all threads together
 * @param cpuSeconds of processor time in that while, all threads of the process together; it varies less than {@code seconds}
 *     when other programs are busy beside it
 * @param articles that were understood
 * @param failed articles that it gave up on
 * @param work in those articles
 * @param peakMemory the most memory that the process has held at once, in bytes; where the system tells
 * @param liveHeap of the Java heap, what is in use after a full collection at the end, in bytes
 */
record Measurement(
        String system,
        double loadSeconds,
        double seconds,
        double cpuSeconds,
        int articles,
        int failed,
        Work work,
        OptionalLong peakMemory,
        long liveHeap) {
    /** The length of an article that speeds are told in, whatever the articles measured. */
    static final int ARTICLE = 700;

    Measurement {
        Objects.requireNonNull(system);
        Objects.requireNonNull(work);
        Objects.requireNonNull(peakMemory);
    }

    double articlesPerSecond() {
        return work.words() / seconds / ARTICLE;
    }

    double cpuSecondsPerArticle() {
        return cpuSeconds * ARTICLE / work.words();
    }

    /** Returns how many processors worked for it on average: far fewer than threads when others were busy too. */
    double processors() {
        return cpuSeconds / seconds;
    }

    double sentencesPerSecond() {
        return work.sentences() / seconds;
    }

    double tokensPerSecond() {
        return work.tokens() / seconds;
    }

    void write(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode()
                .put("system", system)
                .put("loadSeconds", loadSeconds)
                .put("seconds", seconds)
                .put("cpuSeconds", cpuSeconds)
                .put("articles", articles)
                .put("failed", failed)
                .put("words", work.words())
                .put("sentences", work.sentences())
                .put("tokens", work.tokens())
                .put("found", work.found())
                .put("spoken", work.spoken())
                .put("liveHeap", liveHeap);
        peakMemory.ifPresent(bytes -> json.put("peakMemory", bytes));
        mapper.writeValue(file.toFile(), json);
    }

    static Measurement read(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
        return new Measurement(
                json.required("system").textValue(),
                json.required("loadSeconds").doubleValue(),
                json.required("seconds").doubleValue(),
                json.required("cpuSeconds").doubleValue(),
                json.required("articles").intValue(),
                json.required("failed").intValue(),
                new Work(
                        json.required("words").longValue(),
                        json.required("sentences").longValue(),
                        json.required("tokens").longValue(),
                        json.required("found").longValue(),
                        json.required("spoken").longValue()),
                json.has("peakMemory")
                        ? OptionalLong.of(json.required("peakMemory").longValue())
                        : OptionalLong.empty(),
                json.required("liveHeap").longValue());
    }
}
