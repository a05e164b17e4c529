package dev.readout.bench;

/**
 * How much there was to an article.
 *
 * @param words of its body, by white space: the same for every system
 * @param sentences as the system cuts them
 * @param tokens as the system cuts them
 * @param found attributions, or quotations where the system knows nothing else
 * @param spoken those of them that have a speaker
 */
record Work(long words, long sentences, long tokens, long found, long spoken) {
    static final Work NONE = new Work(0, 0, 0, 0, 0);

    Work plus(Work other) {
        return new Work(
                words + other.words,
                sentences + other.sentences,
                tokens + other.tokens,
                found + other.found,
                spoken + other.spoken);
    }

    /** Counts stretches without white space. */
    static long words(String text) {
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }
}
