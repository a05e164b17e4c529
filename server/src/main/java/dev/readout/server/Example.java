package dev.readout.server;

import dev.readout.read.Capture;
import dev.readout.read.Hints;
import dev.readout.record.ReadoutRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The invented reports that an empty record offers to read; they come with the program. */
final class Example {
    /** The files of {@code examples/yarrun/articles}: a jar has no list of them. */
    static final List<String> NAMES = List.of(
            "01-harrow-wire-call.html",
            "02-tidewell-lantern-reprint.md",
            "03-nahr-agency-call.txt",
            "04-ostrolen-courier-briefing.html",
            "05-grauwer-bode-table.html",
            "06-ostrolen-courier-moved.txt",
            "07-nahr-agency-denial.html",
            "08-tidewell-lantern-live.html",
            "09-basin-letter-v1.md",
            "10-basin-letter-v2.md");

    private Example() {}

    /** Returns them. */
    static List<Capture> reports(Instant now) {
        return NAMES.stream()
                .map(name -> new Capture(name, bytes(name), Hints.NONE, now))
                .toList();
    }

    private static byte[] bytes(String name) {
        try (@Nullable InputStream in = Example.class.getResourceAsStream("example/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Returns whether a record is of these reports alone. */
    static boolean isAllOf(ReadoutRecord record) {
        return !record.articles().isEmpty()
                && record.articles().stream()
                        .map(recorded -> recorded.article().file())
                        .allMatch(file -> NAMES.contains(Upload.cleaned(file)));
    }
}
