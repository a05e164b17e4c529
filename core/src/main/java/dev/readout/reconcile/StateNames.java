package dev.readout.reconcile;

import dev.readout.annotate.Mention;
import dev.readout.annotate.Mention.Form;
import dev.readout.annotate.Mention.Kind;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names a report gives to states: those that have an army, a government or a foreign ministry. */
final class StateNames {
    private static final String OFFICES =
            "(?:army|navy|air force|armed forces|general staff|government|(?:\\p{L}+ )?ministry|parliament|cabinet|presidency"
                    + "|coast guard|border guards?|ambassador|embassy|president|prime minister|(?:\\p{L}+ )?minister|chancellor|king|queen)";
    private static final Pattern OWNS = Pattern.compile("(?i)(?:'s|\u2019s|s'|s\u2019|'|\u2019)? " + OFFICES + "\\b");
    private static final Pattern OWNED_BY =
            Pattern.compile("(?i)\\b" + OFFICES + "(?: \\p{Lu}[\\p{L}-]+){0,3} of (?:the )?$");
    /** In characters, a name within: "Foreign Minister Ada Stone of". */
    private static final int LONGEST_OFFICE = 80;

    private StateNames() {}

    /** Returns the names, as printed. */
    static Set<String> in(ArticleFacts facts) {
        String body = facts.article().body();
        Set<String> names = new HashSet<>();
        facts.entities().stream()
                .filter(entity -> entity.kind() != Kind.PERSON)
                .flatMap(entity -> entity.mentions().stream())
                .filter(mention -> mention.form() == Form.NAME)
                .map(Mention::span)
                .filter(span -> owns(body, span))
                .forEach(span -> names.add(span.in(body)));
        return names;
    }

    private static boolean owns(String body, Span name) {
        boolean after = OWNS.matcher(body).region(name.end(), body.length()).lookingAt();
        return after
                || OWNED_BY.matcher(body.substring(Math.max(0, name.begin() - LONGEST_OFFICE), name.begin()))
                        .find();
    }
}
