package dev.readout.publish;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.CoreferenceChain;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Layer;
import dev.readout.annotate.Mention;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.AttributionId;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalHop;
import dev.readout.publish.Ink.Run;
import dev.readout.publish.Mark.Part;
import dev.readout.time.Timex;
import dev.readout.time.Window;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what is marked in one article: who is mentioned, what is attributed, and times and amounts. */
final class AnnotationLists {
    private static final int INDENT = 5;
    private static final int KIND = 6;

    private final Sheet sheet;
    private final Annotations annotations;
    private final ArticleFacts facts;

    private AnnotationLists(Sheet sheet, Annotations annotations, ArticleFacts facts) {
        this.sheet = sheet;
        this.annotations = annotations;
        this.facts = facts;
    }

    static void set(Sheet sheet, Annotations annotations, ArticleFacts facts) {
        AnnotationLists lists = new AnnotationLists(sheet, annotations, facts);
        lists.mentioned();
        lists.attributed();
        lists.expressions();
    }

    // ---- who is mentioned

    private void mentioned() {
        if (annotations.mentions().isEmpty()) {
            return;
        }
        sheet.heading("Who is mentioned");
        sheet.blank();
        int width = Math.min(
                sheet.width() / 3,
                annotations.chains().stream()
                        .mapToInt(chain -> Cells.width(Printable.line(name(chain))))
                        .max()
                        .orElse(0));
        Set<Mention> chained = new HashSet<>();
        for (CoreferenceChain chain : annotations.chains()) {
            chained.addAll(chain.mentions());
            mentioned(chain, width);
        }
        List<Span> alone = annotations.mentions().stream()
                .filter(mention -> !chained.contains(mention))
                .map(Mention::span)
                .toList();
        if (!alone.isEmpty()) {
            sheet.line(0, 2, Ink.PLAIN.on("Not told who:"), Ink.FAINT.on(counted(alone)));
        }
    }

    private void mentioned(CoreferenceChain chain, int width) {
        String name = name(chain);
        List<Span> others = chain.mentions().stream()
                .map(Mention::span)
                .filter(span -> !annotations.text(span).equals(name))
                .toList();
        Ink ink = Mark.ink(chain.kind());
        List<Run> line = new ArrayList<>();
        line.add(ink.and(Ink.STRONG)
                .on(Cells.pad(Cells.cut(Printable.line(name), width), width))
                .asColumn());
        line.add(ink.on(Cells.pad(Nouns.of(chain.kind()), KIND)).asColumn());
        line.add(Ink.PLAIN
                .on(String.format(Locale.ROOT, "%3d×", chain.mentions().size()))
                .asColumn());
        if (!others.isEmpty()) {
            line.add(Ink.FAINT.on("also " + counted(others)));
        }
        sheet.line(0, width + 1 + KIND + 1, line);
    }

    private String name(CoreferenceChain chain) {
        return annotations.text(
                annotations.bestName(chain).orElse(chain.mentions().getFirst().span()));
    }

    /** "the minister · he 3×": different words in printed order, capitals aside, and how often each is printed. */
    private String counted(List<Span> spans) {
        Map<String, List<String>> printed = new LinkedHashMap<>();
        for (Span span : spans) {
            String words = Printable.line(annotations.text(span));
            printed.computeIfAbsent(words.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(words);
        }
        return printed.values().stream()
                .map(forms -> forms.getFirst() + (forms.size() == 1 ? "" : " " + forms.size() + "×"))
                .collect(Collectors.joining(" · "));
    }

    // ---- who said what

    private void attributed() {
        if (annotations.attributions().isEmpty()) {
            return;
        }
        sheet.heading("What is attributed");
        sheet.blank();
        Map<AttributionRelation, LocalAttribution> made = facts.madeFrom(annotations.attributions());
        Map<AttributionId, Integer> numbers = new HashMap<>();
        List<AttributionRelation> relations = annotations.attributions();
        for (int i = 0; i < relations.size(); i++) {
            LocalAttribution attribution = made.get(relations.get(i));
            if (attribution != null) {
                numbers.put(attribution.id(), i + 1);
            }
        }
        for (int i = 0; i < relations.size(); i++) {
            AttributionRelation relation = relations.get(i);
            words(relation, i + 1);
            LocalAttribution attribution = made.get(relation);
            List<String> told = new ArrayList<>();
            told.add(nature(relation) + String.format(Locale.ROOT, " %.2f", relation.score()));
            if (attribution == null) {
                told.add("passes on what another tells");
            } else {
                told.addAll(told(attribution));
                attribution.within().map(numbers::get).ifPresent(outer -> told.add("within " + outer));
            }
            sheet.line(INDENT, INDENT + 2, Ink.FAINT.on(String.join(" · ", told)));
        }
    }

    private void words(AttributionRelation relation, int number) {
        String source = Cells.cut(pieces(relation.source(), "nobody named"), sheet.width() / 3);
        String cue = pieces(relation.cue().stream().toList(), "no cue");
        int left = sheet.width() - INDENT - Cells.width(source) - Cells.width(cue) - " →  → ".length();
        String words = String.valueOf(number);
        sheet.line(
                Math.max(0, INDENT - 1 - words.length()),
                INDENT,
                Ink.FAINT.on(words),
                Mark.ink(Part.SOURCE).on(source),
                Ink.FAINT.on("→"),
                Mark.ink(Part.CUE).on(cue),
                Ink.FAINT.on("→"),
                Mark.ink(Part.CONTENT)
                        .on(Cells.cut(pieces(relation.content(), ""), Math.max(left, sheet.width() / 3))));
    }

    private String pieces(List<Span> pieces, String none) {
        return pieces.isEmpty()
                ? none
                : pieces.stream().map(annotations::text).map(Printable::line).collect(Collectors.joining(" […] "));
    }

    private List<String> told(LocalAttribution attribution) {
        List<String> told = new ArrayList<>();
        told.add(attribution
                .speaker()
                .map(speaker -> "speaker " + name(speaker))
                .orElse(attribution.source().isEmpty() ? "no speaker" : "speaker not told"));
        List<LocalHop> chain = attribution.chain();
        // The chain ends with the speaker, where there is one.
        int hops = attribution.speaker().isPresent() && !chain.isEmpty() ? chain.size() - 1 : chain.size();
        if (hops > 0) {
            told.add(
                    "through " + chain.subList(0, hops).stream().map(this::hop).collect(Collectors.joining(", then ")));
        }
        return told;
    }

    private String hop(LocalHop hop) {
        return Stream.concat(hop.entities().stream().map(this::name), hop.text().stream())
                .collect(Collectors.joining(" and "));
    }

    private String name(int entity) {
        return facts.entities().get(entity).name();
    }

    private static String nature(AttributionRelation relation) {
        return switch (relation.nature()) {
            case SPEECH -> "speech";
            case BELIEF -> "belief";
        };
    }

    // ---- times and amounts

    private void expressions() {
        sheet.heading("Times and amounts");
        sheet.blank();
        if (!annotations.layers().contains(Layer.EXPRESSIONS)) {
            sheet.line(0, 0, Ink.FAINT.on("Not looked for in this version."));
            return;
        }
        Map<Expression.Kind, List<Span>> byKind = new EnumMap<>(Expression.Kind.class);
        annotations
                .expressions()
                .forEach(expression -> byKind.computeIfAbsent(expression.kind(), kind -> new ArrayList<>())
                        .add(expression.span()));
        if (byKind.isEmpty()) {
            sheet.line(0, 0, Ink.FAINT.on("None."));
        }
        byKind.forEach((kind, spans) -> sheet.line(
                0,
                9,
                Mark.ink(kind)
                        .on(Cells.pad(kind.name().toLowerCase(Locale.ROOT), 8))
                        .asColumn(),
                Ink.PLAIN.on(counted(spans))));
        resolved();
    }

    /** What each time comes to and why, once for the same words with the same reason. */
    private void resolved() {
        List<String> lines = annotations.expressions().stream()
                .flatMap(expression -> expression.time().stream())
                .map(time -> Printable.line(annotations.text(time.span())) + " → " + days(time) + ": " + time.because())
                .distinct()
                .toList();
        if (!lines.isEmpty()) {
            sheet.blank();
            lines.forEach(line -> sheet.line(0, 2, Ink.PLAIN.on(line)));
        }
    }

    /** The value, and the days where it does not name them itself. */
    private static String days(Timex time) {
        String bound = switch (time.bound()) {
            case NONE, ABOUT -> "";
            case BY -> "by ";
            case UNTIL -> "until ";
            case AFTER -> "after ";
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
        };
        String window = time.window()
                .map(Window::toString)
                .filter(days -> !time.value().startsWith(days))
                .map(days -> " (" + days + ")")
                .orElse("");
        return bound + time.value() + window;
    }
}
