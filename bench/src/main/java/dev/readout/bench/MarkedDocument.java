package dev.readout.bench;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A document with marked chains, in the CoNLL format of NewsWCL50: name, sentence, word number, word, chains.
 *
 * @param name "0/-/0_L": the event, and the document
 * @param body its words with blanks where print has them, a line for each sentence
 * @param marked what is marked
 */
record MarkedDocument(String name, String body, List<Marked> marked) {
    /** Chains of one person or several known ones, and of countries; "ACTOR-I" gathers all people of a country. */
    private static final Pattern ACTOR = Pattern.compile(".*_(?:ACTOR|COUNTRY|GROUP)");

    /** A mention and the chain that it belongs to. */
    record Marked(Span span, String chain) {
        boolean isActor() {
            return ACTOR.matcher(chain).matches();
        }
    }

    String event() {
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    /** Reads all documents of a file. */
    static List<MarkedDocument> read(Path file) throws IOException {
        List<MarkedDocument> documents = new ArrayList<>();
        Writing writing = new Writing();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            if (line.startsWith("#begin document")) {
                writing = new Writing();
            } else if (line.startsWith("#end document")) {
                documents.add(writing.document());
            } else if (fields.length >= 5) {
                writing.word(fields[0], fields[1], fields[3], fields[4]);
            }
        }
        return documents;
    }

    private static final class Writing {
        private final PrintedTokens body = new PrintedTokens("\n");
        private final List<Marked> marked = new ArrayList<>();
        private final Map<String, List<Integer>> open = new HashMap<>();
        private String name = "";
        private String sentence = "";

        void word(String document, String number, String word, String chains) {
            name = document;
            Span at = body.add(word, !number.equals(sentence));
            sentence = number;
            for (String field : chains.split("\\|", -1)) {
                String part = field.strip();
                String chain = part.replace("(", "").replace(")", "");
                if (part.startsWith("(")) {
                    open.computeIfAbsent(chain, c -> new ArrayList<>()).add(at.begin());
                }
                List<Integer> begins = open.getOrDefault(chain, List.of());
                if (part.endsWith(")") && !begins.isEmpty()) {
                    marked.add(new Marked(new Span(begins.removeLast(), at.end()), chain));
                }
            }
        }

        MarkedDocument document() {
            return new MarkedDocument(name, body.toString(), List.copyOf(marked));
        }
    }
}
