package dev.readout.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An article as others are shown it: with evidence and a hash, but without its body, which belongs to its publisher, and
 * without the folders of its file, which are the reader's own.
 */
final class ShownArticle {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ShownArticle() {}

    /** Returns an entry as it is shown; one that is no article as it is kept. */
    static RecordEntry of(RecordEntry entry) {
        return new RecordEntry(entry.key(), of(entry.key().kind(), entry.json()));
    }

    /** Returns the JSON of an entry as it is shown. */
    static String of(EntryKind kind, String json) {
        return kind == EntryKind.ARTICLE ? shown(json) : json;
    }

    /** Cuts fields out of the text, so that everything else stays as it was written, letter by letter. */
    private static String shown(String article) {
        StringBuilder shown = new StringBuilder(article.length());
        int copied = 0;
        try (JsonParser parser = FACTORY.createParser(article)) {
            parser.nextToken();
            int end = offset(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int value = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                if (name.equals("body")) {
                    shown.append(article, copied, end);
                    copied = offset(parser);
                } else if (name.equals("file")) {
                    shown.append(article, copied, value).append('"');
                    JsonStringEncoder.getInstance().quoteAsString(last(parser.getText()), shown);
                    shown.append('"');
                    copied = offset(parser);
                }
                end = offset(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an article of the record is no JSON", e);
        }
        return shown.append(article, copied, article.length()).toString();
    }

    private static String last(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
