package dev.readout.train.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** All data sets as one. */
public final class DataSets {
    /** Sets without a split of their own give every tenth of their documents to development. */
    private static final int TENTH = 10;

    private DataSets() {}

    /** Returns a part of every set in a folder that holds each under its own name. */
    public static List<LabelledText> of(Path dataFolder, Split split) throws IOException {
        String part = switch (split) {
            case TRAIN -> "train";
            case DEV -> "dev";
        };
        List<LabelledText> texts = new ArrayList<>();
        texts.addAll(PolNear.read(dataFolder.resolve("polnear").resolve(part)));
        texts.addAll(Gum.read(dataFolder.resolve("gum").resolve(part)));
        List<LabelledText> unsplit = new ArrayList<>();
        unsplit.addAll(CrossNer.read(dataFolder.resolve("crossner_politics/ner_data/politics")));
        unsplit.addAll(Meantime.read(dataFolder.resolve("meantime/intra-doc_annotation")));
        unsplit.addAll(TempEval3.read(dataFolder.resolve("tempeval3/TBAQ-cleaned")));
        unsplit.addAll(Re3d.read(dataFolder.resolve("re3d")));
        unsplit.stream().filter(text -> splitOf(text.name()) == split).forEach(texts::add);
        return List.copyOf(texts);
    }

    /** Returns the part that a name falls to, the same on every machine and in every order of the files. */
    static Split splitOf(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % TENTH == 0 ? Split.DEV : Split.TRAIN;
    }
}
