package dev.readout.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Articles belong to their publishers: what is answered has evidence and a hash, and no whole body. */
final class Bodies {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Bodies() {}

    /** Returns the entry without the body of an article; other entries as they are. */
    static RecordEntry without(RecordEntry entry) {
        return new RecordEntry(entry.key(), without(entry.key().kind(), entry.json()));
    }

    /** Returns the JSON without the body of an article; that of other entries as it is. */
    static String without(EntryKind kind, String json) {
        return kind == EntryKind.ARTICLE ? withoutBody(json) : json;
    }

    /** Cuts the field out of the text, so that everything else stays as it was written, letter by letter. */
    private static String withoutBody(String article) {
        try (JsonParser parser = FACTORY.createParser(article)) {
            parser.nextToken();
            int end = offset(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean body = parser.currentName().equals("body");
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                if (body) {
                    return article.substring(0, end) + article.substring(offset(parser));
                }
                end = offset(parser);
            }
            return article;
        } catch (IOException e) {
            throw new UncheckedIOException("an article of the record is no JSON", e);
        }
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
