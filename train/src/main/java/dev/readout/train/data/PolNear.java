package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PolNeAR (Newell, Margolin and Ruths 2018): attributions in US political news, brat standoff.
 *
 * <p>Texts with several annotators count once, with the first by name. Arguments that refer to no mark are left out.
 */
public final class PolNear {
    private static final String MARKS = ".ann";

    private PolNear() {}

    /** Reads the folder that holds {@code text} and {@code attributions}. */
    public static List<LabelledText> read(Path folder) throws IOException {
        Map<String, Path> first = new LinkedHashMap<>();
        for (Path file : DataFiles.in(folder.resolve("attributions"), MARKS)) {
            String base = DataFiles.base(file, MARKS);
            first.putIfAbsent(base.substring(0, Math.max(0, base.lastIndexOf('_'))), file);
        }
        List<LabelledText> texts = new ArrayList<>();
        for (Map.Entry<String, Path> entry : first.entrySet()) {
            String text = DataFiles.text(folder.resolve("text").resolve(entry.getKey() + ".txt"));
            BratFile brat = BratFile.read(entry.getValue(), text);
            texts.add(new LabelledText(
                    "polnear/" + entry.getKey(),
                    text,
                    Set.of(Task.ATTRIBUTION),
                    Map.of(),
                    List.of(),
                    attributions(brat, text)));
        }
        return texts;
    }

    private static List<LabelledAttribution> attributions(BratFile brat, String text) {
        return brat.events().stream()
                .filter(event -> event.type().startsWith("Attribution"))
                .map(event -> new LabelledAttribution(
                        role(event, "Source", brat, text),
                        role(event, "Cue", brat, text),
                        role(event, "Content", brat, text)))
                .filter(attribution -> pieces(attribution).findAny().isPresent())
                .sorted(Comparator.comparing(attribution ->
                        pieces(attribution).min(Comparator.naturalOrder()).orElseThrow()))
                .toList();
    }

    private static List<Span> role(BratFile.Event event, String role, BratFile brat, String text) {
        List<Span> pieces = event.arguments().stream()
                .filter(argument -> argument.role().replaceFirst("\\d+$", "").equals(role))
                .flatMap(argument -> brat.marks().getOrDefault(argument.mark(), List.of()).stream())
                .toList();
        return Spans.joined(text, pieces);
    }

    private static Stream<Span> pieces(LabelledAttribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream);
    }
}
