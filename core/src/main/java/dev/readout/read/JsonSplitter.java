package dev.readout.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes JSON apart that holds several articles, without reading them: one pass over the bytes, and one copy of each
 * element.
 *
 * <p>JSON in UTF-16 is carried over to UTF-8 first, so there the elements' bytes are those of the UTF-8 form.
 */
final class JsonSplitter {
    private static final Set<String> LINES = Set.of("jsonl", "ndjson", "jl");

    /** Under which names exports wrap their list. */
    private static final Set<String> LISTS =
            Set.of("articles", "items", "results", "news", "docs", "documents", "data");

    private static final JsonFactory FACTORY = JsonText.MAPPER.getFactory();

    private final Capture file;
    private final byte[] bytes;
    private final List<Capture> parts = new ArrayList<>();

    private JsonSplitter(Capture file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static List<Capture> split(Capture file, String ending) {
        byte[] bytes = file.bytes();
        if (Encodings.isWide(bytes)) {
            bytes = Encodings.decode(bytes).text().getBytes(StandardCharsets.UTF_8);
        }
        int start = start(bytes);
        if (start == bytes.length) {
            return List.of(file);
        }
        JsonSplitter splitter = new JsonSplitter(file, bytes);
        if (LINES.contains(ending) || (bytes[start] == '{' && splitter.hasLines(start))) {
            splitter.lines(start);
        } else if (bytes[start] == '[' || bytes[start] == '{') {
            splitter.list(start);
        }
        return splitter.parts.isEmpty() ? List.of(file) : List.copyOf(splitter.parts);
    }

    /** After the byte order mark and white space. */
    private static int start(byte[] bytes) {
        int i = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF
                ? 3
                : 0;
        while (i < bytes.length && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** JSON lines without the name: the first two lines are an object each. */
    private boolean hasLines(int start) {
        int end = lineEnd(start);
        int next = end;
        while (next < bytes.length && isBlank(bytes[next])) {
            next++;
        }
        return next < bytes.length && bytes[next] == '{' && bytes[lastOf(start, end)] == '}';
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private int lastOf(int begin, int end) {
        int i = end - 1;
        while (i > begin && isBlank(bytes[i])) {
            i--;
        }
        return i;
    }

    private void lines(int start) {
        int number = 1;
        for (int i = 0; i < start; i++) {
            number += bytes[i] == '\n' ? 1 : 0;
        }
        for (int begin = start; begin < bytes.length; number++) {
            int end = lineEnd(begin);
            int first = begin;
            while (first < end && isBlank(bytes[first])) {
                first++;
            }
            if (first < end) {
                add(first, lastOf(first, end) + 1, number);
            }
            begin = end + 1;
        }
    }

    private void list(int start) {
        long done = start;
        int number = 0;
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (!enterList(parser)) {
                return;
            }
            done = parser.currentLocation().getByteOffset();
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                if (token != JsonToken.START_OBJECT) {
                    parts.clear();
                    return;
                }
                long begin = parser.currentTokenLocation().getByteOffset();
                done = begin;
                parser.skipChildren();
                long end = parser.currentLocation().getByteOffset();
                add((int) begin, (int) end, ++number);
                done = end;
                token = parser.nextToken();
            }
        } catch (IOException e) {
            // The rest, from the element that broke, is one capture; reading it says what is wrong with it.
            if (number > 0) {
                add(afterComma((int) done), bytes.length, number + 1);
            }
        }
    }

    private int afterComma(int from) {
        int i = from;
        while (i < bytes.length - 1 && (isBlank(bytes[i]) || bytes[i] == ',')) {
            i++;
        }
        return i;
    }

    /** Goes to the list: the root, or the field of the root that holds it. */
    private static boolean enterList(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return true;
        }
        while (token != null && (token = parser.nextToken()) == JsonToken.FIELD_NAME) {
            boolean list = LISTS.contains(parser.currentName());
            token = parser.nextToken();
            if (list && token == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void add(int begin, int end, int number) {
        if (begin < end) {
            parts.add(new Capture(
                    file.name() + "#" + number, Arrays.copyOfRange(bytes, begin, end), file.hints(), file.read()));
        }
    }
}
