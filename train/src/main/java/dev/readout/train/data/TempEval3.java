package dev.readout.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** TimeBank and AQUAINT as TempEval-3 cleaned them (UzZaman et al. 2013): TimeML with times marked in the text. */
public final class TempEval3 {
    private static final String ENDING = ".tml";
    private static final Set<String> TYPES = Set.of("DATE", "TIME", "DURATION", "SET");

    private TempEval3() {}

    /** Reads the folders of TimeML files below a folder; the date in a file's header is no part of its text. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path set : DataFiles.foldersIn(folder)) {
            for (Path file : DataFiles.in(set, ENDING)) {
                String name = "tempeval3/" + DataFiles.fileName(set) + "/" + DataFiles.base(file, ENDING);
                texts.add(readFile(file, name));
            }
        }
        return texts;
    }

    private static LabelledText readFile(Path file, String name) throws IOException {
        List<Element> bodies = XmlFile.all(XmlFile.root(file), "TEXT");
        if (bodies.size() != 1) {
            throw new MalformedDataException(file, 1, "TEXT must stand once, not " + bodies.size() + " times");
        }
        StringBuilder raw = new StringBuilder();
        List<RawTime> times = new ArrayList<>();
        collect(bodies.getFirst(), raw, times);
        Paragraphs paragraphs = new Paragraphs(raw.toString());
        List<LabelledSpan> spans = new ArrayList<>();
        for (RawTime time : times) {
            if (!TYPES.contains(time.type)) {
                throw new MalformedDataException(file, 1, "no type of time: " + time.type);
            }
            paragraphs.moved(time.begin, time.end).ifPresent(span -> spans.add(new LabelledSpan(span, time.type)));
        }
        return new LabelledText(
                name,
                paragraphs.text(),
                Set.of(Task.TIMES),
                Map.of(Task.TIMES, Spans.flat(spans)),
                List.of(),
                List.of());
    }

    private static void collect(Node parent, StringBuilder raw, List<RawTime> times) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                int begin = raw.length();
                collect(element, raw, times);
                if (element.getTagName().equals("TIMEX3")) {
                    times.add(new RawTime(begin, raw.length(), element.getAttribute("type")));
                }
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                raw.append(node.getTextContent());
            }
        }
    }

    private record RawTime(int begin, int end, String type) {}
}
