package dev.readout.export;

import java.util.Locale;

/** Words of a report inside CommonMark. */
final class Markdown {
    private static final String ACTIVE = "\\`*_[]<>&#|~$";
    /** These make a list, a quotation or a heading of a line that begins with them. */
    private static final String ACTIVE_FIRST = "+-=:";

    private Markdown() {}

    /** Returns words on one line in which nothing is mark-up, a list, a link or an address. */
    static String escaped(String words) {
        String line = Plain.line(words);
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean first = i == 0 && ACTIVE_FIRST.indexOf(c) >= 0;
            boolean numbers = (c == '.' || c == ')')
                    && i > 0
                    && line.substring(0, i).chars().allMatch(digit -> '0' <= digit && digit <= '9');
            boolean links = c == '@'
                    || c == ':' && line.startsWith("//", i + 1)
                    || c == '.' && line.substring(0, i).toLowerCase(Locale.ROOT).endsWith("www");
            if (first || numbers || links || ACTIVE.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Returns an address of the web as a link that shows itself. */
    static String link(String address) {
        return "<" + address + ">";
    }
}
