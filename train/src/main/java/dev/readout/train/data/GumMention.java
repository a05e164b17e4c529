package dev.readout.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mention of GUM's entity layer.
 *
 * @param group what it refers to: mentions of one group name the same
 * @param type GUM's, in upper case
 * @param first index of its first word
 * @param last index of its last word
 */
record GumMention(String group, String type, int first, int last) {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)(\\)?)|([^()]+)\\)");
    /** Group and type come first, and those alone are read. */
    private static final int FIELDS = 2;

    /** Returns the mentions in printed order, the longer first; those in pieces are left out. */
    static List<GumMention> of(GumDocument document, Path file) throws IOException {
        List<GumMention> mentions = new ArrayList<>();
        Map<String, Deque<Opened>> open = new HashMap<>();
        for (int index = 0; index < document.tokens().size(); index++) {
            Matcher bracket = BRACKET.matcher(document.token(index).entities());
            while (bracket.find()) {
                if (bracket.group(1) == null) {
                    String group = bracket.group(3);
                    Opened opened = open.getOrDefault(group, new ArrayDeque<>()).poll();
                    if (opened == null) {
                        throw new MalformedDataException(
                                file,
                                1,
                                "an entity ends that never began: "
                                        + document.token(index).entities());
                    }
                    mentions.add(new GumMention(group, opened.type, opened.index, index));
                    continue;
                }
                String[] fields = bracket.group(1).split("-", -1);
                if (fields.length < FIELDS) {
                    throw new MalformedDataException(file, 1, "an entity without a type: " + bracket.group(1));
                }
                Opened opened = new Opened(index, fields[1].toUpperCase(Locale.ROOT));
                if (bracket.group(2).isEmpty()) {
                    open.computeIfAbsent(fields[0], unused -> new ArrayDeque<>())
                            .push(opened);
                } else {
                    mentions.add(new GumMention(fields[0], opened.type, index, index));
                }
            }
        }
        mentions.removeIf(mention -> mention.group.indexOf('[') >= 0);
        mentions.sort(Comparator.comparingInt(GumMention::first).thenComparingInt(mention -> -mention.last));
        return List.copyOf(mentions);
    }

    private record Opened(int index, String type) {}
}
