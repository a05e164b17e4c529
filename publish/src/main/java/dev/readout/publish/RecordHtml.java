package dev.readout.publish;

import dev.readout.article.Hash;
import dev.readout.record.ReadoutRecord;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The record as one self-contained HTML page that opens from disk.
 *
 * <p>Pure and safe to share between threads. Reports are hostile until shown otherwise: every word of theirs passes the
 * templates' context-aware escaping, and the page's Content-Security-Policy (CSP Level 3) lets nothing run or load but
 * its own style and script, named by hash.
 */
public final class RecordHtml {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, RecordHtml.class.getClassLoader(), RecordHtml.class.getPackageName());

    private static final Dress DRESS = new Dress(resource("record.css"), resource("record.js") + resource("shared.js"));

    private RecordHtml() {}

    /**
     * The page's own style and script.
     *
     * @param style CSS, free of {@code </style}
     * @param script JavaScript, free of {@code </script}
     */
    record Dress(String style, String script) {
        /** Returns the policy under which this style and this script, and nothing else, may act. */
        String policy() {
            return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                    + "'; img-src data:; base-uri 'none'; form-action 'none'";
        }

        private static String hash(String text) {
            byte[] digest = Hash.digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        }
    }

    /**
     * Returns the record as an HTML document, to be written as UTF-8.
     *
     * @throws IllegalArgumentException when the record names an article, a person or words that it lacks
     */
    public static String render(ReadoutRecord record) {
        RecordView view = RecordViewer.view(record);
        StringOutput out = new StringOutput();
        TEMPLATES.render(
                "record.jte",
                Map.of(
                        "view",
                        view,
                        "timeline",
                        Timeline.of(Timeline.Events.of(view)),
                        "offers",
                        Timeline.positions(Timeline.Events.of(view)),
                        "chronicle",
                        Chronicle.of(view),
                        "matrix",
                        Matrix.of(view),
                        "dress",
                        DRESS),
                out);
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream in = RecordHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
