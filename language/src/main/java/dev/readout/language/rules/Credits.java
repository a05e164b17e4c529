package dev.readout.language.rules;

import dev.readout.article.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the credits of pictures that stand in a body: "(Ana Torv/Meridian Wire)", "Photo: Ana Torv". */
final class Credits {
    private static final String NAME = "\\p{Lu}[\\p{L}.’'-]{0,30}(?: \\p{Lu}[\\p{L}.’'-]{0,30}){0,3}";
    private static final String AGENCY =
            "(?:AFP|AP|Reuters|REUTERS|EPA|EPA-EFE|Getty(?: Images)?|Shutterstock|Bloomberg|Xinhua|TASS|Sputnik|Anadolu)";
    private static final Pattern CREDIT = Pattern.compile(
            // A name and who he works for, parted by a stroke: in parentheses, or where a paragraph ends.
            "\\((?:Photo(?:graph)?(?: by|:)? |Image: |Picture: )?" + NAME + " ?/ ?\\p{Lu}[^()\n]{0,40}\\)"
                    + "|\\((?:Photo(?:graph)?|Image|Picture)(?: by|:) [^()\n]{1,60}\\)"
                    + "|\\b" + NAME + " ?/ ?" + AGENCY + "(?:/" + NAME + ")*\\)?(?=\\.?\\s*(?:\n|$))"
                    + "|\\b(?:Photo(?:graph)?|Picture)(?: by|:) [^()\n]{1,60}(?=\n|$)");

    private Credits() {}

    /** Returns where they stand, in printed order. */
    static List<Span> in(String body) {
        return CREDIT.matcher(body)
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }
}
