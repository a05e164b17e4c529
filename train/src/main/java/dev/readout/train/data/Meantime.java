package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * MEANTIME's English part (Minard et al. 2016): Wikinews with entities, times and amounts, as CAT's XML.
 *
 * <p>Annotated are the headline, the date line and four sentences; the text ends with them.
 */
public final class Meantime {
    private static final String ENDING = ".xml";
    private static final int ANNOTATED_SENTENCES = 6;
    private static final Set<String> NAMED = Set.of("NAM", "PRE.NAM");
    private static final Set<String> TIMES = Set.of("DATE", "TIME", "DURATION", "SET");

    private Meantime() {}

    /** Reads the folders of documents below a folder, {@code intra-doc_annotation}. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path corpus : DataFiles.foldersIn(folder)) {
            for (Path file : DataFiles.in(corpus, ENDING)) {
                texts.add(new Document(file).labelled("meantime/" + DataFiles.base(file, ENDING)));
            }
        }
        return texts;
    }

    /** One file while it is read. */
    private static final class Document {
        private final Path file;
        private final Element root;
        private final NaturalText text = new NaturalText();
        private final Map<String, Span> tokens = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();
        private final Map<Task, List<LabelledSpan>> spans = new EnumMap<>(Task.class);

        Document(Path file) throws IOException {
            this.file = file;
            this.root = XmlFile.root(file);
        }

        LabelledText labelled(String name) throws IOException {
            readTokens();
            readTypes();
            for (Element mention : XmlFile.all(root, "ENTITY_MENTION")) {
                String label = types.getOrDefault(mention.getAttribute("m_id"), "");
                Optional<Span> span = span(mention);
                if (span.isPresent() && !label.isEmpty() && NAMED.contains(mention.getAttribute("syntactic_type"))) {
                    ProperPart.of(text.text(), span.get(), label).forEach(found -> add(Task.NAMES, found));
                }
            }
            for (Element time : XmlFile.all(root, "TIMEX3")) {
                String type = time.getAttribute("type");
                Optional<Span> span = span(time);
                if (span.isPresent() && !TIMES.contains(type)) {
                    throw new MalformedDataException(file, 1, "no type of time: " + type);
                }
                span.ifPresent(found -> add(Task.TIMES, new LabelledSpan(found, type)));
            }
            for (Element value : XmlFile.all(root, "VALUE")) {
                String type = value.getAttribute("type");
                String label = type.equals("MONEY") || type.equals("PERCENT") ? type : "NUMBER";
                span(value).ifPresent(found -> add(Task.AMOUNTS, new LabelledSpan(found, label)));
            }
            spans.replaceAll((task, found) -> Spans.flat(found));
            return new LabelledText(
                    name, text.text(), Set.of(Task.NAMES, Task.TIMES, Task.AMOUNTS), spans, List.of(), List.of());
        }

        private void add(Task task, LabelledSpan span) {
            spans.computeIfAbsent(task, unused -> new ArrayList<>()).add(span);
        }

        private void readTokens() throws IOException {
            for (Element token : XmlFile.all(root, "token")) {
                int sentence;
                try {
                    sentence = Integer.parseInt(token.getAttribute("sentence"));
                } catch (NumberFormatException bad) {
                    throw new MalformedDataException(
                            file, 1, "token " + token.getAttribute("t_id") + " of no sentence");
                }
                if (sentence >= ANNOTATED_SENTENCES) {
                    continue;
                }
                if (token.getAttribute("number").equals("0") || startsParagraph(sentence, token)) {
                    text.breakLine();
                }
                tokens.put(
                        token.getAttribute("t_id"),
                        text.add(token.getTextContent().strip()));
            }
        }

        /** The headline and the date line stand alone; the sentences after them are one paragraph. */
        private boolean startsParagraph(int sentence, Element token) {
            return sentence <= 2 && !tokens.isEmpty() && isFirstOf(sentence, token);
        }

        private static boolean isFirstOf(int sentence, Element token) {
            for (var before = token.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
                if (before instanceof Element element && element.getTagName().equals("token")) {
                    return !element.getAttribute("sentence").equals(Integer.toString(sentence));
                }
            }
            return true;
        }

        /** A mention's type is its entity's: the relations lead from the one to the other. */
        private void readTypes() {
            Map<String, String> labels = new HashMap<>();
            for (Element entity : XmlFile.all(root, "ENTITY")) {
                switch (entity.getAttribute("ent_type")) {
                    case "PER" -> labels.put(entity.getAttribute("m_id"), "PERSON");
                    case "ORG" -> labels.put(entity.getAttribute("m_id"), "ORGANIZATION");
                    case "LOC" -> labels.put(entity.getAttribute("m_id"), "PLACE");
                    default -> {
                        // Products and finance have no place among the names.
                    }
                }
            }
            for (Element link : XmlFile.all(root, "REFERS_TO")) {
                for (Element target : XmlFile.all(link, "target")) {
                    String label = labels.get(target.getAttribute("m_id"));
                    if (label != null) {
                        XmlFile.all(link, "source").forEach(source -> types.put(source.getAttribute("m_id"), label));
                    }
                }
            }
        }

        /** Returns where a mark's words stand; empty for one without words or beyond the annotated part. */
        private Optional<Span> span(Element mark) {
            Optional<Span> whole = Optional.empty();
            for (Element anchor : XmlFile.all(mark, "token_anchor")) {
                Span token = tokens.get(anchor.getAttribute("t_id"));
                if (token == null) {
                    return Optional.empty();
                }
                whole = Optional.of(whole.map(token::union).orElse(token));
            }
            return whole;
        }
    }
}
