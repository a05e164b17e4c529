package dev.readout.extract.position;

import dev.readout.article.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the words of sums of money: "$100 billion", "430 million dollars", "two million euros". */
final class SumWords {
    private static final String MAGNITUDE = "(?:[\\s-]?(?:hundred|thousand|million|billion|trillion|bn|m)\\b)";
    private static final String COUNT =
            "(?:\\d{1,12}(?:[.,]\\d{1,6}){0,4}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b)";
    private static final Pattern SUM =
            Pattern.compile("(?i)(?:\\b(?:US|EUR|USD)\\s?)?[$\u20ac\u00a3\u00a5]\\s?\\d{1,12}(?:[.,]\\d{1,6}){0,4}"
                    + MAGNITUDE + "{0,2}" + "|" + COUNT + MAGNITUDE
                    + "{0,2}\\s(?:US\\s)?(?:dollars?|euros?|pounds?|rou?bles?|yuan)\\b");

    private SumWords() {}

    /** Returns where they stand, in printed order. */
    static List<Span> in(String body) {
        return SUM.matcher(body)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }
}
