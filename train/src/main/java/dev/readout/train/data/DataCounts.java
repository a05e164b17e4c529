package dev.readout.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** How much the data sets hold: prints texts, labels, chains and attributions of each set and part. */
public final class DataCounts {
    private DataCounts() {}

    /** Takes the folder of the data sets. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: DataCounts FOLDER");
            return;
        }
        for (Split split : Split.values()) {
            of(DataSets.of(Path.of(arguments[0]), split))
                    .forEach((what, count) -> System.out.println(split + "\t" + what + "\t" + count));
        }
    }

    /** Returns counts under the set's name and what is counted. */
    static Map<String, Integer> of(List<LabelledText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (LabelledText text : texts) {
            String set = text.name().substring(0, text.name().indexOf('/')) + "\t";
            BiConsumer<String, Integer> add = (what, count) -> counts.merge(set + what, count, Integer::sum);
            add.accept("texts", 1);
            add.accept("characters", text.text().length());
            text.spans().forEach((task, spans) -> spans.forEach(span -> add.accept(task + " " + span.label(), 1)));
            add.accept("chains", text.chains().size());
            add.accept(
                    "chained mentions",
                    text.chains().stream().mapToInt(List::size).sum());
            add.accept("attributions", text.attributions().size());
            add.accept("attributions without source", (int) text.attributions().stream()
                    .filter(found -> found.source().isEmpty())
                    .count());
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
