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

/**
 * One standoff file of the annotation tool brat: text-bound marks by their identifier, and the events that link them.
 *
 * <p>A mark's words may hold line breaks, so that a line that begins like none of brat's continues the one before it.
 *
 * @param marks pieces in UTF-16 units of the text
 * @param mismatches how many marks say other words than the text at their offsets
 */
record BratFile(Map<String, List<Span>> marks, List<Event> events, int mismatches) {
    private static final Pattern ENTRY = Pattern.compile("(?:[TERAMN]\\d+|#\\d*|\\*)\\t.*");
    private static final Pattern MARK =
            Pattern.compile("(T\\d+)\\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t(.*))?", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("E\\d+\\t(\\S+:T\\d+(?: \\S+:T\\d+)*) ?");

    BratFile {
        marks = Map.copyOf(marks);
        events = List.copyOf(events);
    }

    /** One event: its type and what plays which role in it. */
    record Event(String type, List<Argument> arguments) {
        Event {
            arguments = List.copyOf(arguments);
        }
    }

    /** A mark in a role; the role may carry a number from the second on. */
    record Argument(String role, String mark) {}

    static BratFile read(Path file, String text) throws IOException {
        List<String> lines = DataFiles.lines(file);
        CodePointOffsets offsets = new CodePointOffsets(text);
        Map<String, List<Span>> marks = new HashMap<>();
        List<Event> events = new ArrayList<>();
        int mismatches = 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (!ENTRY.matcher(line).matches()) {
                if (index == 0) {
                    throw new MalformedDataException(file, 1, "not a line of brat: " + line);
                }
                continue;
            }
            if (line.startsWith("T")) {
                Matcher mark = matching(MARK, line, file, index);
                List<Span> pieces = pieces(mark.group(3), text, offsets, file, index);
                marks.put(mark.group(1), Spans.joined(text, pieces));
                mismatches += says(whole(lines, index), pieces, text) ? 0 : 1;
            } else if (line.startsWith("E")) {
                events.add(event(matching(EVENT, line, file, index).group(1)));
            }
        }
        return new BratFile(marks, events, mismatches);
    }

    private static Matcher matching(Pattern pattern, String line, Path file, int index) throws IOException {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new MalformedDataException(file, index + 1, "cannot be read: " + line);
        }
        return matcher;
    }

    /** Returns the pieces in the order in which they are written, which is that of the mark's words. */
    private static List<Span> pieces(String written, String text, CodePointOffsets offsets, Path file, int index)
            throws IOException {
        List<Span> pieces = new ArrayList<>();
        for (String piece : written.split(";", -1)) {
            String[] ends = piece.split(" ", -1);
            int begin = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (begin > end || !offsets.has(end)) {
                throw new MalformedDataException(file, index + 1, "offsets outside the text: " + piece);
            }
            Spans.trimmed(text, offsets.utf16(begin), offsets.utf16(end)).ifPresent(pieces::add);
        }
        return pieces;
    }

    private static Event event(String written) {
        String[] parts = written.split(" ", -1);
        List<Argument> arguments = new ArrayList<>();
        for (int index = 1; index < parts.length; index++) {
            int colon = parts[index].indexOf(':');
            arguments.add(new Argument(parts[index].substring(0, colon), parts[index].substring(colon + 1)));
        }
        return new Event(parts[0].substring(0, parts[0].indexOf(':')), arguments);
    }

    /** Returns the words of a mark with those on the lines that continue it. */
    private static String whole(List<String> lines, int index) {
        String first = lines.get(index);
        StringBuilder words = new StringBuilder(first.substring(first.lastIndexOf('\t') + 1));
        for (int next = index + 1;
                next < lines.size() && !ENTRY.matcher(lines.get(next)).matches();
                next++) {
            words.append(lines.get(next));
        }
        return words.toString();
    }

    private static boolean says(String words, List<Span> pieces, String text) {
        StringBuilder there = new StringBuilder();
        pieces.forEach(piece -> there.append(piece.in(text)));
        return bare(words).equals(bare(there.toString()));
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Z}]+", "");
    }
}
