package dev.readout.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a form with files sent ({@code multipart/form-data}, RFC 7578). It lies in memory; no file is written, and a name is a name.
 *
 * @param fields what was typed, by the name of the field, without white space around it; nothing of what was left empty
 * @param files in their order
 */
record Upload(Map<String, String> fields, List<Named> files) {
    static final String TYPE = "multipart/form-data";

    /** Files that may be sent at once. */
    static final int MOST = 500;

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTS = MOST + 20;
    private static final Pattern BOUNDARY = Pattern.compile("--([A-Za-z0-9'()+_,./:=? -]{0,69}[^\\s])\r\n");

    /** A browser shows an answer only when all has been taken from it; more than this is taken from nobody. */
    private static final long PATIENCE = 1L << 30;

    Upload {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name as the form has it, without what leads to it; never blank
     * @param bytes empty where it is larger than one may be
     */
    record Named(String name, Optional<byte[]> bytes) {}

    /** Returns what was typed into fields; files are not among it. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((name, typed) -> values.put(name, List.of(typed)));
        return values;
    }

    /** Returns what was typed into a field; empty for nothing. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Reads one.
     *
     * @throws ApiProblem when it is none, does not arrive, or is too large as a whole
     */
    static Upload read(Ask ask, Limits limits) {
        Parts parts = new Parts(limits.body());
        try (InputStream body = ask.body()) {
            byte[] block = body.readNBytes(BLOCK);
            MultiPart.Parser parser = new MultiPart.Parser(boundary(block), parts);
            parser.setMaxParts(MOST_PARTS);
            long total = block.length;
            while (block.length > 0) {
                parser.parse(Content.Chunk.from(ByteBuffer.wrap(block), false));
                if (total > limits.form()) {
                    discard(body);
                    throw new ApiProblem(
                            ApiProblem.Kind.TOO_LARGE,
                            "These files come to more than " + SiteAdding.megabytes(limits.form())
                                    + " MB together. Go back, and add them in several goes.");
                }
                if (parts.failed) {
                    discard(body);
                    break;
                }
                block = body.readNBytes(BLOCK);
                total += block.length;
            }
            if (!parts.failed) {
                parser.parse(Content.Chunk.EOF);
            }
        } catch (IOException e) {
            throw new ApiProblem(ApiProblem.Kind.TIMEOUT, "The form did not arrive whole.");
        } catch (ApiProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw nonsense();
        }
        if (parts.count > MOST_PARTS || parts.files.size() > MOST) {
            throw new ApiProblem(
                    ApiProblem.Kind.TOO_LARGE,
                    "More than " + MOST + " files at once are not taken. Go back, and add them in several goes.");
        }
        if (parts.failed || !parts.complete) {
            throw nonsense();
        }
        if (parts.largeField) {
            throw Routes.tooLarge(limits.body());
        }
        return new Upload(parts.fields, parts.files);
    }

    private static ApiProblem nonsense() {
        return new ApiProblem(ApiProblem.Kind.BAD_REQUEST, "The form is damaged, or did not arrive whole.");
    }

    /** A form begins with its boundary: what the header says of it need not be asked. */
    private static String boundary(byte[] start) {
        String line = new String(start, 0, Math.min(start.length, 80), StandardCharsets.ISO_8859_1);
        var found = BOUNDARY.matcher(line);
        if (!found.lookingAt()) {
            throw nonsense();
        }
        return found.group(1);
    }

    private static void discard(InputStream body) throws IOException {
        long left = PATIENCE;
        while (left > 0) {
            int some = body.readNBytes(BLOCK).length;
            left = some == 0 ? 0 : left - some;
        }
    }

    /** Gathers parts as they come. */
    private static final class Parts extends MultiPart.AbstractPartsListener {
        private final int largest;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<Named> files = new ArrayList<>();
        private ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean large;
        private boolean largeField;
        private boolean complete;
        private boolean failed;
        private int count;

        Parts(int largest) {
            this.largest = largest;
        }

        @Override
        public void onPartBegin() {
            count++;
            content = new ByteArrayOutputStream();
            large = false;
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            ByteBuffer some = chunk.getByteBuffer();
            if (large || content.size() + some.remaining() > largest) {
                large = true;
                content = new ByteArrayOutputStream();
                return;
            }
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            content.writeBytes(bytes);
        }

        @Override
        public void onPart(@Nullable String name, @Nullable String fileName, HttpFields headers) {
            if (fileName == null) {
                largeField |= large;
                String typed = content.toString(StandardCharsets.UTF_8).strip();
                if (name != null && !typed.isEmpty()) {
                    fields.putIfAbsent(name, typed);
                }
            } else if (!(fileName.isEmpty() && content.size() == 0 && !large)) {
                // A form without a chosen file sends one without name and bytes.
                files.add(new Named(cleaned(fileName), large ? Optional.empty() : Optional.of(content.toByteArray())));
            }
            content = new ByteArrayOutputStream();
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable failure) {
            failed = true;
        }
    }

    /** Returns the last part of a name, which is told again wherever the article is: nothing else comes of it. */
    static String cleaned(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            // Its ending says what it is.
            int from = name.offsetByCodePoints(name.length(), -LONGEST_NAME);
            name = "…" + name.substring(from);
        }
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "report" : name;
    }
}
