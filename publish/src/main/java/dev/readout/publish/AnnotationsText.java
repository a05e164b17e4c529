package dev.readout.publish;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.Layer;
import dev.readout.article.Article;
import dev.readout.article.Maker;
import dev.readout.extract.ArticleFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of one article as text for a terminal of 80 to 160 columns: the body as printed with everything marked in
 * it, and below it who is mentioned, what is attributed to whom, times and amounts, and which maker marked what.
 *
 * <p>Pure and safe to share between threads. The words of reports can neither command the terminal nor turn its
 * direction: see {@link Printable}.
 */
public final class AnnotationsText {
    private AnnotationsText() {}

    /**
     * Returns the layers as lines no wider than the style's columns, ending in a line break.
     *
     * @param annotations the layers
     * @param facts what was made of them
     */
    public static String render(Annotations annotations, ArticleFacts facts, TextStyle style) {
        Sheet sheet = new Sheet(style);
        head(sheet, annotations);
        if (annotations.article().paragraphs().isEmpty()) {
            sheet.blank();
            sheet.line(0, 0, Ink.ACCENT.on("No words of a report were found in it."));
        } else {
            MarkedBody.set(sheet, annotations.article(), Marks.of(annotations), style);
            MarkLegend.set(sheet, annotations, style);
        }
        AnnotationLists.set(sheet, annotations, facts);
        makers(sheet, annotations);
        return sheet.toString();
    }

    private static void head(Sheet sheet, Annotations annotations) {
        Article article = annotations.article();
        sheet.line(0, 4, Ink.STRONG.on(article.title().orElse("No headline given")));
        sheet.line(
                0,
                4,
                Ink.PLAIN.on(article.outlet().orElse("No outlet named") + ", "
                        + article.published()
                                .map(time -> Days.full(time.date()))
                                .orElse("no date given")));
        sheet.line(0, 4, Ink.FAINT.on(article.file()));
        int quotations = (int) annotations.quotations().stream()
                .filter(quotation -> !quotation.nested())
                .count();
        sheet.line(
                0,
                4,
                Ink.ACCENT.on("Machine-read, not reviewed."),
                Ink.PLAIN.on(Nouns.count(annotations.attributions().size(), "attribution") + " · "
                        + Nouns.count(quotations, "quotation") + " · "
                        + annotations.chains().size() + " mentioned"));
    }

    private static void makers(Sheet sheet, Annotations annotations) {
        Map<Maker, List<String>> makers = new LinkedHashMap<>();
        annotations
                .makers()
                .forEach((layer, maker) ->
                        makers.computeIfAbsent(maker, m -> new ArrayList<>()).add(words(layer)));
        sheet.heading("How this was made");
        sheet.blank();
        makers.forEach((maker, layers) -> sheet.line(
                0, 2, Ink.FAINT.on(String.join(", ", layers) + ": " + maker.name() + " " + maker.version())));
    }

    private static String words(Layer layer) {
        return switch (layer) {
            case SENTENCES -> "sentences";
            case TOKENS -> "words";
            case QUOTATIONS -> "quotations";
            case MENTIONS -> "names, descriptions and pronouns";
            case COREFERENCE -> "who is who";
            case ATTRIBUTIONS -> "who said what";
            case EXPRESSIONS -> "times and amounts";
        };
    }
}
