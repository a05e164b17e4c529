package dev.readout.store;

import java.util.HashSet;
import java.util.Set;

/** The strings of a JSON text, names of fields among them: enough to see which ids an entry of the record bears. */
final class JsonStrings {
    private JsonStrings() {}

    /** Returns every string of a JSON text that is well formed. */
    static Set<String> of(String json) {
        Set<String> strings = new HashSet<>();
        int at = json.indexOf('"');
        while (at >= 0) {
            int end = end(json, at + 1);
            String inside = json.substring(at + 1, end);
            strings.add(inside.indexOf('\\') < 0 ? inside : unescaped(inside));
            at = json.indexOf('"', end + 1);
        }
        return strings;
    }

    private static int end(String json, int from) {
        int at = from;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String unescaped(String inside) {
        StringBuilder text = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = inside.charAt(++i);
            switch (escape) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(inside.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escape);
            }
        }
        return text.toString();
    }
}
