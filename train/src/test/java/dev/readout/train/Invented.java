package dev.readout.train;

import dev.readout.article.Span;
import dev.readout.train.data.LabelledAttribution;
import dev.readout.train.data.LabelledSpan;
import dev.readout.train.data.LabelledText;
import dev.readout.train.data.Task;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Two short invented reports with all their labels. */
final class Invented {
    static final LabelledText TALKS = talks();
    static final LabelledText HARBOUR = harbour();

    private Invented() {}

    private static LabelledText talks() {
        String text = "Foreign Minister Ilva Torrin of Vandria said the talks would resume on Monday.\n"
                + "\"We are close,\" she told reporters in Port Halden. \"Ostmark knows it.";
        return new LabelledText(
                "invented/talks",
                text,
                EnumSet.allOf(Task.class),
                Map.of(
                        Task.NAMES,
                        List.of(
                                new LabelledSpan(span(text, "Ilva Torrin"), "PERSON"),
                                new LabelledSpan(span(text, "Vandria"), "PLACE"),
                                new LabelledSpan(span(text, "Port Halden"), "PLACE")),
                        Task.MENTIONS,
                        List.of(
                                new LabelledSpan(span(text, "she"), "PERSON"),
                                new LabelledSpan(span(text, "Vandria"), "PLACE"),
                                new LabelledSpan(span(text, "Foreign Minister Ilva Torrin of Vandria"), "PERSON"),
                                new LabelledSpan(span(text, "reporters"), "PERSON")),
                        Task.TIMES,
                        List.of(new LabelledSpan(span(text, "Monday"), "DATE"))),
                List.of(List.of(span(text, "Foreign Minister Ilva Torrin of Vandria"), span(text, "she"))),
                List.of(
                        new LabelledAttribution(
                                spans(text, "Foreign Minister Ilva Torrin of Vandria"),
                                spans(text, "said"),
                                spans(text, "the talks would resume on Monday")),
                        new LabelledAttribution(
                                spans(text, "she"),
                                spans(text, "told"),
                                spans(text, "We are close", "Ostmark knows it"))));
    }

    private static LabelledText harbour() {
        String text = "Ostmark will pay 40 million crowns for the harbour.\nThe ships leave in May.\n"
                + "According to Oskar Brandt the port stays open.";
        return new LabelledText(
                "invented/harbour",
                text,
                EnumSet.allOf(Task.class),
                Map.of(
                        Task.NAMES,
                        List.of(
                                new LabelledSpan(span(text, "Ostmark"), "PLACE"),
                                new LabelledSpan(span(text, "Oskar Brandt"), "PERSON")),
                        Task.MENTIONS,
                        List.of(
                                new LabelledSpan(span(text, "Ostmark"), "ORGANIZATION"),
                                new LabelledSpan(span(text, "the harbour"), "PLACE"),
                                new LabelledSpan(span(text, "the port"), "PLACE")),
                        Task.AMOUNTS,
                        List.of(new LabelledSpan(span(text, "40 million crowns"), "MONEY"))),
                List.of(List.of(span(text, "the harbour"), span(text, "the port"))),
                List.of(
                        // Nobody says it: a content over two paragraphs without a cue.
                        new LabelledAttribution(List.of(), List.of(), spans(text, "for the harbour.\nThe ships")),
                        new LabelledAttribution(
                                spans(text, "Oskar Brandt"),
                                spans(text, "According to"),
                                spans(text, "the port stays open"))));
    }

    static Span span(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    static List<Span> spans(String text, String... words) {
        return Arrays.stream(words).map(each -> span(text, each)).toList();
    }
}
