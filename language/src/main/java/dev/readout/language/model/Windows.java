package dev.readout.language.model;

import java.util.ArrayList;
import java.util.List;

/** Packs whole sentences into windows of about equal length, so that little is padded. */
public final class Windows {
    private Windows() {}

    /**
     * Cuts a text into as few windows as it needs; a sentence longer than a window is cut where it must be.
     *
     * @param longest pieces of a window, its two marks included
     */
    public static List<Window> of(ModelText text, List<int[]> pieces, int longest) {
        int room = longest - 2;
        int total = pieces.stream().mapToInt(word -> word.length).sum();
        int count = Math.max(1, (total + room - 1) / room);
        List<Window> windows = cut(text, pieces, room, Math.min(room, (total + count - 1) / count));
        // Whole sentences rarely fill windows evenly: where that costs a window, fill them.
        return windows.size() > count ? cut(text, pieces, room, room) : windows;
    }

    private static List<Window> cut(ModelText text, List<int[]> pieces, int room, int wanted) {
        List<Window> windows = new ArrayList<>();
        int first = 0;
        int filled = 0;
        int at = 0;
        while (at < text.words().size()) {
            int end = sentenceEnd(text, at);
            int length = length(pieces, at, end);
            if (filled > 0 && filled + length > wanted) {
                windows.add(Window.of(text, pieces, first, at));
                first = at;
                filled = 0;
            }
            if (length > room) {
                end = at;
                length = 0;
                while (length + pieces.get(end).length <= room) {
                    length += pieces.get(end).length;
                    end++;
                }
            }
            filled += length;
            at = end;
        }
        if (at > first) {
            windows.add(Window.of(text, pieces, first, at));
        }
        return windows;
    }

    private static int sentenceEnd(ModelText text, int from) {
        int sentence = text.words().get(from).sentence();
        int end = from;
        while (end < text.words().size() && text.words().get(end).sentence() == sentence) {
            end++;
        }
        return end;
    }

    private static int length(List<int[]> pieces, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += pieces.get(i).length;
        }
        return length;
    }
}
