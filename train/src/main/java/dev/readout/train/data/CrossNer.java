package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * CrossNER's politics part (Liu et al. 2021): sentences of Wikipedia with names, one word and its label a line.
 *
 * <p>Of its label {@code misc} only the names of peoples and of parties' followers are taken, as {@code GROUP}.
 */
public final class CrossNer {
    private static final Pattern SHORTENED = Pattern.compile("(?:s|re|ve|ll|d|m)\\s");

    private CrossNer() {}

    /** Reads what is there of {@code train.txt}, {@code dev.txt} and {@code test.txt}; each sentence is a text. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : DataFiles.in(folder, ".txt")) {
            if (Files.isRegularFile(file)) {
                readFile(file, texts);
            }
        }
        return texts;
    }

    private static void readFile(Path file, List<LabelledText> texts) throws IOException {
        List<String> lines = DataFiles.lines(file);
        String base = "crossner/" + DataFiles.base(file, ".txt") + "-";
        Sentence sentence = new Sentence();
        int count = 0;
        for (int index = 0; index <= lines.size(); index++) {
            String line = index < lines.size() ? lines.get(index).strip() : "";
            if (line.isEmpty()) {
                if (sentence.begun) {
                    count++;
                    texts.add(sentence.labelled(base + count));
                    sentence = new Sentence();
                }
                continue;
            }
            String[] fields = line.split("\\s+", -1);
            if (line.startsWith("'\t")
                    && index + 1 < lines.size()
                    && SHORTENED.matcher(lines.get(index + 1)).lookingAt()) {
                // The set parts some apostrophes from the letters that follow.
                index++;
                fields[0] = "'" + lines.get(index).split("\\s+", -1)[0];
            }
            if (fields.length != 2 || !sentence.add(fields[0], fields[1])) {
                throw new MalformedDataException(file, index + 1, "not a word and its label: " + line);
            }
        }
    }

    private static Optional<String> label(String type, String words) {
        return switch (type) {
            case "politician", "person" -> Optional.of("PERSON");
            case "organisation", "politicalparty" -> Optional.of("ORGANIZATION");
            case "country", "location" -> Optional.of(Peoples.settled(words, "PLACE"));
            case "event", "election" -> Optional.of("EVENT");
            case "misc" -> Peoples.named(words) ? Optional.of("GROUP") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The sentence that is being read. */
    private static final class Sentence {
        private static final Set<String> TYPES = Set.of(
                "politician",
                "person",
                "organisation",
                "politicalparty",
                "country",
                "location",
                "event",
                "election",
                "misc");

        private final NaturalText text = new NaturalText();
        private final List<Typed> names = new ArrayList<>();
        private boolean begun;
        private boolean open;

        /** Returns false when the label is none that the set has. */
        boolean add(String word, String label) {
            Span span = text.add(word);
            begun = true;
            if (label.equals("O")) {
                open = false;
                return true;
            }
            String type = label.length() > 2 ? label.substring(2) : "";
            if (!TYPES.contains(type) || !(label.startsWith("B-") || label.startsWith("I-"))) {
                return false;
            }
            if (open && label.startsWith("I-") && names.getLast().type.equals(type)) {
                names.add(new Typed(names.removeLast().span.union(span), type));
            } else {
                names.add(new Typed(span, type));
            }
            open = true;
            return true;
        }

        LabelledText labelled(String name) {
            String words = text.text();
            List<LabelledSpan> spans = names.stream()
                    .flatMap(
                            typed -> label(typed.type, typed.span.in(words))
                                    .map(label -> new LabelledSpan(typed.span, label))
                                    .stream())
                    .toList();
            return new LabelledText(name, words, Set.of(Task.NAMES), Map.of(Task.NAMES, spans), List.of(), List.of());
        }
    }

    private record Typed(Span span, String type) {}
}
