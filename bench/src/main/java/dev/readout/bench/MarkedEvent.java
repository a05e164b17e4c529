package dev.readout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readout.article.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A sentence in which somebody has marked who did something to whom, and told what by a root of PLOVER.
 *
 * @param root in the words that PLV uses, in which two roots of the codebook are {@code YIELD}
 * @param held whether it is of the part that is not for development
 */
record MarkedEvent(String text, List<Span> sources, List<Span> targets, String root, boolean held) {
    private static final int PARTS = 5;
    private static final Pattern TAG = Pattern.compile("<(/?)([st])>");
    private static final Pattern LABEL = Pattern.compile("\\(((?:SRC|TAR|EVT|LOC)(?:/(?:SRC|TAR|EVT|LOC))*):\\s*");
    /** Roots of the draft in which the gold records are coded, 0.6, by those of PLV. */
    private static final Map<String, String> RENAMED = Map.of(
            "CONCEDE", "YIELD",
            "RETREAT", "YIELD",
            "DEMAND", "REQUEST",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "FIGHT", "ASSAULT");

    MarkedEvent {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    static String root(String event) {
        return RENAMED.getOrDefault(event, event);
    }

    /** Reads PLV: tab-separated, with {@code <s>} and {@code <t>} in its sentences. A fifth by the id is held. */
    static List<MarkedEvent> plv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> names = List.of(lines.getFirst().split("\t", -1));
        List<MarkedEvent> all = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            CRC32 hash = new CRC32();
            hash.update(columns[names.indexOf("sentence_id")].getBytes(StandardCharsets.UTF_8));
            all.add(tagged(
                    columns[names.indexOf("marked_sentence")],
                    columns[names.indexOf("gold_root")],
                    hash.getValue() % PARTS == 0));
        }
        return all;
    }

    static MarkedEvent tagged(String marked, String root, boolean held) {
        StringBuilder text = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        Matcher tags = TAG.matcher(marked);
        int from = 0;
        int opened = 0;
        while (tags.find()) {
            text.append(marked, from, tags.start());
            from = tags.end();
            if (tags.group(1).isEmpty()) {
                opened = text.length();
            } else if (text.length() > opened) {
                (tags.group(2).equals("s") ? sources : targets).add(new Span(opened, text.length()));
            }
        }
        text.append(marked, from, marked.length());
        return new MarkedEvent(text.toString(), sources, targets, root, held);
    }

    /** Reads the gold records: JSON, with {@code (SRC: …)}, {@code (TAR: …)} and {@code (SRC/TAR: …)} in their sentences. */
    static List<MarkedEvent> gold(Path file) throws IOException {
        List<MarkedEvent> all = new ArrayList<>();
        for (JsonNode json : new ObjectMapper().readTree(file.toFile())) {
            if (!json.required("event").textValue().equals("DOCUMENT")) {
                // One record lacks the object around its text.
                JsonNode info = json.required("textInfo");
                all.add(labelled(
                        info.isTextual()
                                ? info.textValue()
                                : info.required("markup").textValue(),
                        root(json.required("event").textValue())));
            }
        }
        return all;
    }

    static MarkedEvent labelled(String markup, String root) {
        StringBuilder text = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> targets = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Matcher label = LABEL.matcher(markup);
        int at = 0;
        while (at < markup.length()) {
            char c = markup.charAt(at);
            if (c == '(' && label.find(at) && label.start() == at) {
                open.push(new Open(label.group(1), text.length()));
                at = label.end();
                continue;
            }
            if (c == '(') {
                open.push(new Open("", text.length()));
                text.append(c);
            } else if (c == ')' && !open.isEmpty()) {
                Open closed = open.pop();
                if (closed.label().isEmpty()) {
                    text.append(c);
                } else if (text.length() > closed.begin()) {
                    mark(closed.label(), new Span(closed.begin(), text.length()), sources, targets);
                }
            } else if (c != '{' && c != '}') {
                text.append(c);
            }
            at++;
        }
        return new MarkedEvent(text.toString(), sources, targets, root, true);
    }

    /** Of two who do something to each other the first is the source: nobody is marked as both. */
    private static void mark(String label, Span span, List<Span> sources, List<Span> targets) {
        boolean source = label.contains("SRC");
        boolean target = label.contains("TAR");
        if (source && (!target || sources.isEmpty())) {
            sources.add(span);
        } else if (target) {
            targets.add(span);
        }
    }

    private record Open(String label, int begin) {}

    /** Returns the sentence with the marks, and nothing else that a reader would take for them. */
    String shown() {
        StringBuilder shown = new StringBuilder(text);
        List<Span> all = new ArrayList<>(sources);
        all.addAll(targets);
        all.sort(Comparator.reverseOrder());
        for (Span span : all) {
            shown.insert(span.end(), ']').insert(span.begin(), sources.contains(span) ? "[S " : "[T ");
        }
        return shown.toString();
    }
}
