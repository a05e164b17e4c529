package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Five sentences of a report with the event that is marked in them, as RAMS has it (Ebner et al. 2020).
 *
 * @param name its key
 * @param body the sentences, one after the other
 */
record RamsDocument(String name, String body, List<Event> events) {
    RamsDocument {
        events = List.copyOf(events);
    }

    /**
     * What is marked.
     *
     * @param type "contact.negotiate.meet"
     * @param people the words for those who take part, say something or hear it
     */
    record Event(String type, Span trigger, List<Span> people) {
        Event {
            people = List.copyOf(people);
        }
    }

    /** Reads all documents of a file, one JSON object a line. */
    static List<RamsDocument> all(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<RamsDocument> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                all.add(of(mapper.readTree(line)));
            }
        }
        return all;
    }

    private static RamsDocument of(JsonNode json) {
        PrintedTokens body = new PrintedTokens(" ");
        List<Span> tokens = new ArrayList<>();
        for (JsonNode sentence : json.required("sentences")) {
            boolean first = true;
            for (JsonNode token : sentence) {
                tokens.add(body.add(token.textValue(), first));
                first = false;
            }
        }
        List<Event> events = new ArrayList<>();
        for (JsonNode trigger : json.required("evt_triggers")) {
            List<Span> people = StreamSupport.stream(
                            json.required("gold_evt_links").spliterator(), false)
                    .filter(link -> isAt(trigger, link.get(0)))
                    .filter(link -> !link.get(2).textValue().endsWith("place"))
                    .map(link -> span(link.get(1), tokens))
                    .toList();
            events.add(new Event(trigger.get(2).get(0).get(0).textValue(), span(trigger, tokens), people));
        }
        return new RamsDocument(json.required("doc_key").textValue(), body.toString(), events);
    }

    private static boolean isAt(JsonNode trigger, JsonNode tokens) {
        return tokens.get(0).equals(trigger.get(0)) && tokens.get(1).equals(trigger.get(1));
    }

    private static Span span(JsonNode tokens, List<Span> all) {
        return all.get(tokens.get(0).intValue()).union(all.get(tokens.get(1).intValue()));
    }
}
