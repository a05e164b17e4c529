package dev.readout.bench;

import dev.readout.extract.EncounterKind;
import dev.readout.read.Capture;
import dev.readout.read.Hints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some invented reports of one piece of diplomacy, and the facts in them whose independent origins a reader counted.
 *
 * @param kind what makes counting hard here, in one word
 */
record CorroborationCase(String name, String kind, List<Report> reports, List<Fact> facts) {
    private static final String CASE = "=== ";
    private static final String REPORT = "--- ";
    private static final String FACTS = "+++";
    private static final String COMMENT = "#";
    private static final String BETWEEN = " \\| ";
    private static final Pattern FACT =
            Pattern.compile("(\\d+) (statement|encounter ([a-z]+)) (\"[^\"]+\"(?: \"[^\"]+\")*): (.+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    CorroborationCase {
        reports = List.copyOf(reports);
        facts = List.copyOf(facts);
    }

    /** One report, as an outlet printed it. */
    record Report(String outlet, LocalDate day, Optional<String> byline, List<String> paragraphs) {
        Report {
            paragraphs = List.copyOf(paragraphs);
        }

        String text() {
            return String.join("\n\n", paragraphs);
        }

        /** A file as people keep them: Markdown under what is known of the report. */
        Capture capture(String name) {
            String head = "---\nsite: '%s'\ndate: %s\n".formatted(outlet.replace("'", "''"), day)
                    + byline.map(by -> "author: '" + by.replace("'", "''") + "'\n")
                            .orElse("");
            return new Capture(
                    name,
                    (head + "---\n\n" + text() + "\n").getBytes(StandardCharsets.UTF_8),
                    Hints.NONE,
                    Instant.EPOCH);
        }
    }

    /** What is to be judged. */
    sealed interface Fact {
        /** The number of independent origins that it has by the definitions of the record's format. */
        int origins();

        /** Why so many. */
        String why();

        /** Returns whether more than one origin tells it. */
        default boolean isCorroborated() {
            return origins() > 1;
        }
    }

    /** What was said, in the words of one report or of another. */
    record Said(int origins, List<String> phrases, String why) implements Fact {
        Said {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * An encounter.
     *
     * @param participants each by the names under which it may stand in the record
     */
    record Met(int origins, EncounterKind kind, List<List<String>> participants, String why) implements Fact {
        Met {
            participants = participants.stream().map(List::copyOf).toList();
        }
    }

    /** Reads the half of this name, {@code before} or {@code after}. */
    static List<CorroborationCase> half(String name) throws IOException {
        try (InputStream in = CorroborationCase.class.getResourceAsStream("corroboration/" + name + ".txt")) {
            return parse(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads cases.
     *
     * @throws IllegalArgumentException at a line that is none of theirs
     */
    static List<CorroborationCase> parse(String text) {
        List<CorroborationCase> cases = new ArrayList<>();
        for (String block : text.split("(?m)^" + CASE, -1)) {
            // What stands before the first case says how they are written.
            if (!block.isBlank() && !block.startsWith(COMMENT)) {
                cases.add(one(block.lines().filter(line -> !line.isBlank()).toList()));
            }
        }
        return List.copyOf(cases);
    }

    private static CorroborationCase one(List<String> lines) {
        String[] head = lines.getFirst().split(BETWEEN, -1);
        List<Report> reports = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        int line = 1;
        while (!lines.get(line).equals(FACTS)) {
            String title = lines.get(line);
            if (!title.startsWith(REPORT)) {
                throw new IllegalArgumentException("no report begins so: " + title);
            }
            int end = line + 1;
            while (!lines.get(end).startsWith(REPORT) && !lines.get(end).equals(FACTS)) {
                end++;
            }
            String[] parts = title.substring(REPORT.length()).split(BETWEEN, -1);
            reports.add(new Report(
                    parts[0],
                    LocalDate.parse(parts[1]),
                    parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                    lines.subList(line + 1, end)));
            line = end;
        }
        lines.subList(line + 1, lines.size()).forEach(each -> facts.add(fact(each)));
        return new CorroborationCase(head[0], head[1], reports, facts);
    }

    private static Fact fact(String line) {
        Matcher matcher = FACT.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no fact: " + line);
        }
        int origins = Integer.parseInt(matcher.group(1));
        List<String> words = QUOTED.matcher(matcher.group(4))
                .results()
                .map(CorroborationCase::inside)
                .toList();
        String kind = matcher.group(3);
        return kind == null
                ? new Said(origins, words, matcher.group(5))
                : new Met(
                        origins,
                        EncounterKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        words.stream().map(each -> List.of(each.split("/", -1))).toList(),
                        matcher.group(5));
    }

    private static String inside(MatchResult quoted) {
        return quoted.group(1);
    }
}
