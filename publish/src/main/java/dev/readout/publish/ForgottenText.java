package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.PrintedTime;
import dev.readout.history.JournalLine;
import java.util.List;
import java.util.Map;

/**
 * What was removed for good, as text for a terminal.
 *
 * <p>Pure and safe to share between threads.
 */
public final class ForgottenText {
    private static final int INDENT = 2;

    private ForgottenText() {}

    /**
     * Returns what went as lines no wider than the style's columns, ending in a line break.
     *
     * @param forgotten a line of the journal for each article
     * @param articles those of them that were there until now
     * @param before how many entries the record had
     * @param after how many it has
     */
    public static String render(
            List<JournalLine> forgotten, Map<ArticleId, Article> articles, int before, int after, TextStyle style) {
        Sheet sheet = new Sheet(style);
        sheet.line(0, 0, Ink.STRONG.on("Forgotten:"), Ink.PLAIN.on(Nouns.count(forgotten.size(), "article") + "."));
        for (JournalLine line : forgotten) {
            Article article = articles.get(line.article());
            sheet.blank();
            sheet.line(
                    INDENT,
                    INDENT,
                    Ink.STRONG.on(line.article().value()),
                    Ink.PLAIN.on(article == null ? "forgotten before" : label(article)));
            sheet.line(
                    INDENT,
                    INDENT,
                    Ink.FAINT.on("On " + ChangeLines.when(line.at()) + ", because: "
                            + line.reason().orElse("")));
        }
        sheet.blank();
        sheet.line(
                0,
                0,
                Ink.PLAIN.on(
                        "Its capture, its facts and every version of the entries with words of it are gone. The record had "
                                + Nouns.plural(before, "entry", "entries") + " and has " + after + " now."));
        sheet.line(0, 0, Ink.FAINT.on("The file that it was read from is not Readout's: it stays where it is."));
        return sheet.toString();
    }

    private static String label(Article article) {
        String published = article.published()
                .map(PrintedTime::date)
                .map(day -> ", " + Days.brief(day))
                .orElse("");
        return article.outlet().map(outlet -> outlet + published + ", ").orElse("") + "read from " + article.file();
    }
}
