package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** GUM (Zeldes 2017) as UD English GUM: mentions and coreference as marked, names as {@link GumNames} derives them. */
public final class Gum {
    private static final String ENDING = ".conllu";

    private Gum() {}

    /** Reads the CoNLL-U files of a folder. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : DataFiles.in(folder, ENDING)) {
            GumDocument document = GumFile.read(file);
            List<GumMention> mentions = GumMention.of(document, file);
            texts.add(new LabelledText(
                    "gum/" + document.name(),
                    document.text(),
                    Set.of(Task.MENTIONS, Task.NAMES, Task.COREFERENCE),
                    Map.of(
                            Task.MENTIONS,
                            mentions.stream()
                                    .map(mention -> new LabelledSpan(span(document, mention), mention.type()))
                                    .toList(),
                            Task.NAMES,
                            GumNames.of(document, mentions)),
                    chains(document, mentions),
                    List.of()));
        }
        return texts;
    }

    private static List<List<Span>> chains(GumDocument document, List<GumMention> mentions) {
        Map<String, List<Span>> groups = new LinkedHashMap<>();
        for (GumMention mention : mentions) {
            groups.computeIfAbsent(mention.group(), unused -> new ArrayList<>()).add(span(document, mention));
        }
        return groups.values().stream()
                .map(chain -> chain.stream().distinct().toList())
                .filter(chain -> chain.size() > 1)
                .toList();
    }

    private static Span span(GumDocument document, GumMention mention) {
        return document.span(mention.first(), mention.last());
    }
}
