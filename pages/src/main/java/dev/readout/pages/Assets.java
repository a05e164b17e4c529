package dev.readout.pages;

import dev.readout.publish.RecordParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that pages load, all from within the program. */
public final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.7/dist/htmx.min.js";
    private static final Map<String, byte[]> FILES = load();

    private Assets() {}

    private static Map<String, byte[]> load() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("record.css", read(RecordParts.class, "record.css"));
        files.put("shared.js", read(RecordParts.class, "shared.js"));
        files.put("pages.css", read(Assets.class, "pages.css"));
        files.put("pages.js", read(Assets.class, "pages.js"));
        files.put("add.js", read(Assets.class, "add.js"));
        files.put("review.js", read(Assets.class, "review.js"));
        files.put("htmx.js", read(Assets.class, HTMX));
        return files;
    }

    private static byte[] read(Class<?> beside, String name) {
        try (@Nullable InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Returns their names. */
    public static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    /** Returns the media type of one. */
    public static String type(String name) {
        return (name.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8";
    }

    /**
     * Returns what one holds.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static byte[] bytes(String name) {
        byte[] bytes = FILES.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + name);
        }
        return bytes.clone();
    }
}
