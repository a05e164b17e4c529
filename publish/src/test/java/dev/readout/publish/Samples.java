package dev.readout.publish;

import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what there is to look at: {@code Samples FOLDER}, with the test class path. */
final class Samples {
    private Samples() {}

    /** Writes the invented negotiation, an attack, years of encounters, a bare report and nothing at all, in every form. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        write(folder, "varen", Varen.record());
        write(folder, "hostile", Fake.hostile());
        write(
                folder,
                "bare",
                new Fake()
                        .bare("a", "Nobody said anything.\n\nNothing happened.")
                        .record());
        write(folder, "crowd", Crowd.record(300, 60, 70));
        write(folder, "few", Crowd.record(5, 3, 20));
        write(folder, "empty", ReadoutRecord.EMPTY);
    }

    private static void write(Path folder, String name, ReadoutRecord record) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), RecordHtml.render(record));
        Files.writeString(folder.resolve(name + ".md"), RecordMarkdown.render(record));
        for (int width : new int[] {80, 140}) {
            Files.writeString(
                    folder.resolve(name + "-" + width + ".txt"),
                    RecordText.render(record, new TextStyle(width, false)));
        }
    }
}
