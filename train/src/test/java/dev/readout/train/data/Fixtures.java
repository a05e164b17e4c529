package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Small invented data sets, and what is read from them in words. */
final class Fixtures {
    private Fixtures() {}

    static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, String.join("\n", lines));
    }

    /** Returns each span as "words/LABEL". */
    static List<String> marked(LabelledText text, Task task) {
        return text.spans(task).stream()
                .map(span -> span.span().in(text.text()) + "/" + span.label())
                .toList();
    }

    static String words(LabelledText text, List<Span> pieces) {
        return pieces.stream().map(piece -> piece.in(text.text())).collect(Collectors.joining(" // "));
    }

    /** Returns an attribution as "source | cue | content". */
    static String said(LabelledText text, LabelledAttribution attribution) {
        return words(text, attribution.source()) + " | " + words(text, attribution.cue()) + " | "
                + words(text, attribution.content());
    }
}
