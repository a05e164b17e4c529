package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one CoNLL-U file of GUM. */
final class GumFile {
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final int COLUMNS = 10;

    private final Path file;
    private final StringBuilder text = new StringBuilder();
    private final List<GumToken> tokens = new ArrayList<>();
    private int sentence = -1;
    private int sentenceBegin;
    private boolean glued = true;
    private String surface = "";
    private int surfaceBegin;
    private int surfaceAt;
    private int surfaceLast;
    private boolean surfaceGlued;

    private GumFile(Path file) {
        this.file = file;
    }

    static GumDocument read(Path file) throws IOException {
        GumFile reader = new GumFile(file);
        List<String> lines = DataFiles.lines(file);
        for (int index = 0; index < lines.size(); index++) {
            reader.line(lines.get(index), index + 1);
        }
        for (GumToken token : reader.tokens) {
            if (token.head() >= reader.tokens.size()) {
                throw new MalformedDataException(file, lines.size(), "a head beyond the last word");
            }
        }
        return new GumDocument(DataFiles.base(file, ".conllu"), reader.text.toString(), reader.tokens);
    }

    private void line(String line, int number) throws IOException {
        if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            glued = true;
        } else if (line.startsWith("# sent_id")) {
            sentence++;
            sentenceBegin = tokens.size();
            surfaceLast = 0;
        } else if (!line.isBlank() && !line.startsWith("#")) {
            word(line, number);
        }
    }

    private void word(String line, int number) throws IOException {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new MalformedDataException(file, number, "not ten columns: " + line);
        }
        Matcher range = RANGE.matcher(columns[0]);
        if (range.matches()) {
            surface = columns[1];
            surfaceLast = Integer.parseInt(range.group(2));
            surfaceBegin = put(surface);
            surfaceAt = 0;
            surfaceGlued = fields(columns[9]).getOrDefault("SpaceAfter", "").equals("No");
        } else if (PLAIN.matcher(columns[0]).matches()) {
            add(columns, number);
        }
        // What is left are empty nodes, which are not in the text.
    }

    private void add(String[] columns, int number) throws IOException {
        Map<String, String> fields = fields(columns[9]);
        int identifier = Integer.parseInt(columns[0]);
        Span span;
        if (identifier <= surfaceLast) {
            span = part(columns[1], identifier == surfaceLast);
            glued = surfaceGlued;
        } else {
            int begin = put(columns[1]);
            span = new Span(begin, begin + columns[1].length());
            glued = fields.getOrDefault("SpaceAfter", "").equals("No");
        }
        int head;
        try {
            head = Integer.parseInt(columns[6]);
        } catch (NumberFormatException bad) {
            throw new MalformedDataException(file, number, "no head: " + columns[6]);
        }
        tokens.add(new GumToken(
                Math.max(sentence, 0),
                span,
                columns[1],
                columns[2],
                columns[3],
                columns[4],
                head == 0 ? -1 : sentenceBegin + head - 1,
                columns[7],
                fields.getOrDefault("Entity", ""),
                fields.getOrDefault("Discourse", "")));
    }

    private int put(String word) {
        if (!glued) {
            text.append(' ');
        }
        glued = false;
        int begin = text.length();
        text.append(word);
        return begin;
    }

    /** Returns where a word lies within the printed one that it is a part of; the last takes what is left. */
    private Span part(String form, boolean last) {
        int begin = surfaceAt;
        int end = last ? surface.length() : begin + form.length();
        if (begin >= end || end > surface.length()) {
            // Print and words differ too much to be aligned: each part is the whole.
            return new Span(surfaceBegin, surfaceBegin + surface.length());
        }
        surfaceAt = end;
        return new Span(surfaceBegin + begin, surfaceBegin + end);
    }

    private static Map<String, String> fields(String column) {
        Map<String, String> fields = new HashMap<>();
        for (String field : column.split("\\|", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }
}
