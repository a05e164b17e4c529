package dev.readout.publish;

/** Cuts long words down to what a line or a page has room for. */
final class Brief {
    private Brief() {}

    /** Returns words, of more than so many UTF-16 units the first of them, where possible whole words, and " …". */
    static String of(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int space = words.lastIndexOf(' ', longest);
        int end =
                space > longest / 2 ? space : longest - (Character.isHighSurrogate(words.charAt(longest - 1)) ? 1 : 0);
        return words.substring(0, end).stripTrailing() + " …";
    }
}
