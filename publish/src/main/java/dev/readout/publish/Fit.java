package dev.readout.publish;

import dev.readout.publish.WordAlignment.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How one report's words for a statement stand to the fullest words that any report has; the nearest first. */
enum Fit {
    FULLEST("fullest", "the fullest words"),
    SAME("same", "the same words"),
    PART("partly", "part of the words"),
    OTHER("otherwise", "other words"),
    FOREIGN("foreign", "another language");

    private final String style;
    private final String label;

    Fit(String style, String label) {
        this.style = style;
        this.label = label;
    }

    String style() {
        return style;
    }

    String label() {
        return label;
    }

    /**
     * Returns how words stand to the fullest.
     *
     * @param language BCP 47 tag of the report, where it is known
     * @param fullestLanguage that of the report with the fullest words
     */
    static Fit of(List<Word> words, Optional<String> language, List<Word> fullest, Optional<String> fullestLanguage) {
        if (isForeign(language, fullestLanguage)) {
            return FOREIGN;
        }
        return WordAlignment.of(words, fullest)
                .map(aligned -> aligned.isSame() ? SAME : aligned.isPart() ? PART : OTHER)
                .orElse(OTHER);
    }

    private static boolean isForeign(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !name(one.get()).equals(name(other.get()));
    }

    private static String name(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
