package dev.readout.reconcile.difference;

import dev.readout.article.Article;
import dev.readout.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a body into sentences: facts keep none, and numbers stand outside what is attributed too. */
final class Sentences {
    private static final Pattern END =
            Pattern.compile("[.!?]{1,3}[\"”’)\\]]{0,3}\\s{1,9}(?=[\"“‘(\\[]{0,3}[\\p{Lu}\\p{Nd}$€£])");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "lt", "col", "maj", "sgt", "jan", "feb", "aug",
            "sept", "oct", "nov", "dec", "no", "jr", "sr", "u.s", "u.n", "u.k", "e.u", "a.m", "p.m", "vs", "inc", "ft",
            "adm");

    private Sentences() {}

    /** Returns the sentences of an article in order; none crosses a paragraph. */
    static List<Span> of(Article article) {
        List<Span> sentences = new ArrayList<>();
        String body = article.body();
        for (Span paragraph : article.paragraphs()) {
            Matcher ends = END.matcher(body).region(paragraph.begin(), paragraph.end());
            int begin = paragraph.begin();
            while (ends.find()) {
                if (!isAbbreviation(body, begin, ends.start())) {
                    sentences.add(new Span(begin, ends.end()));
                    begin = ends.end();
                }
            }
            if (begin < paragraph.end()) {
                sentences.add(new Span(begin, paragraph.end()));
            }
        }
        return sentences;
    }

    private static boolean isAbbreviation(String body, int from, int point) {
        int begin = point;
        while (begin > from && (Character.isLetter(body.charAt(begin - 1)) || body.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = body.substring(begin, point);
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                || word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
