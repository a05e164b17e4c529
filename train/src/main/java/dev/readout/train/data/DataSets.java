package dev.readout.train.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** All data sets as one. */
public final class DataSets {
    /** Sets without a split of their own give every tenth of their documents to development. */
    private static final int TENTH = 10;

    private static final int INVENTED_REPORTS = 600;
    private static final long INVENTED_SEED = 1;

    private DataSets() {}

    /** Returns a part of every set in a folder that holds each under its own name; attributions are PolNeAR's. */
    public static List<LabelledText> of(Path dataFolder, Split split) throws IOException {
        return of(dataFolder, split, Attributions.POLNEAR);
    }

    /**
     * Returns a part of every set in a folder that holds each under its own name.
     *
     * @param attributions what teaches attributions; development is PolNeAR's whichever it is, so that models that
     *     learnt from one or the other can be compared
     */
    public static List<LabelledText> of(Path dataFolder, Split split, Attributions attributions) throws IOException {
        String part = switch (split) {
            case TRAIN -> "train";
            case DEV -> "dev";
        };
        List<LabelledText> texts = new ArrayList<>();
        Path gum = dataFolder.resolve("gum").resolve(part);
        if (split == Split.TRAIN && attributions == Attributions.LICENSED) {
            texts.addAll(InventedReports.of(INVENTED_REPORTS, INVENTED_SEED));
            texts.addAll(bothOf(gum));
        } else {
            texts.addAll(PolNear.read(dataFolder.resolve("polnear").resolve(part)));
            texts.addAll(Gum.read(gum));
        }
        List<LabelledText> unsplit = new ArrayList<>();
        unsplit.addAll(CrossNer.read(dataFolder.resolve("crossner_politics/ner_data/politics")));
        unsplit.addAll(Meantime.read(dataFolder.resolve("meantime/intra-doc_annotation")));
        unsplit.addAll(TempEval3.read(dataFolder.resolve("tempeval3/TBAQ-cleaned")));
        unsplit.addAll(Re3d.read(dataFolder.resolve("re3d")));
        unsplit.stream().filter(text -> splitOf(text.name()) == split).forEach(texts::add);
        return List.copyOf(texts);
    }

    /** Returns each text of GUM once with all its labels, so that the encoder reads it once. */
    private static List<LabelledText> bothOf(Path folder) throws IOException {
        // Both readers go through the same files in the same order.
        List<LabelledText> texts = Gum.read(folder);
        List<LabelledText> attributed = GumAttributions.read(folder);
        return IntStream.range(0, texts.size())
                .mapToObj(index -> texts.get(index).with(attributed.get(index)))
                .toList();
    }

    /** Returns the part that a name falls to, the same on every machine and in every order of the files. */
    static Split splitOf(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % TENTH == 0 ? Split.DEV : Split.TRAIN;
    }
}
