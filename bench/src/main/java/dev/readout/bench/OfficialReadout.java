package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.PrintedTime;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One official readout as its publisher keeps it.
 *
 * @param path where it lies there
 * @param published the day that the page gives
 * @param text Markdown, without the title
 */
record OfficialReadout(String path, LocalDate published, String title, String text) {
    /** Reads a list of them, one JSON object a line. */
    static List<OfficialReadout> all(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<OfficialReadout> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode json = mapper.readTree(line);
                all.add(new OfficialReadout(
                        json.required("path").textValue(),
                        LocalDate.parse(json.required("date").textValue()),
                        json.required("title").textValue(),
                        json.required("text").textValue()));
            }
        }
        return all;
    }

    /** Returns whether it is held out: that of a month whose number is odd. */
    boolean isHeld() {
        return published.getMonthValue() % 2 == 1;
    }

    /** Returns it as a file that was found somewhere: no title, and the day of publication told beside it. */
    Capture capture() {
        return new Capture(
                path,
                text.getBytes(StandardCharsets.UTF_8),
                new Hints(Optional.of(PrintedTime.day(published)), Optional.empty()),
                Instant.EPOCH);
    }
}
