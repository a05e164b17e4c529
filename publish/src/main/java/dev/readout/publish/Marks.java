package dev.readout.publish;

import dev.readout.annotate.Annotations;
import dev.readout.annotate.AttributionRelation;
import dev.readout.annotate.Expression;
import dev.readout.annotate.Mention;
import dev.readout.annotate.Quotation;
import dev.readout.article.Span;
import dev.readout.publish.Mark.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The layers of one article as marks.
 *
 * @param named names with their titles, times and amounts
 * @param said the parts of each attribution, the widest first among those that begin together; a quotation that is
 *     attributed to nobody stands alone
 * @param numbers of attributions, by place: behind their cue, and in front of their content
 * @param quotationMarks places of the marks of every quotation
 */
record Marks(List<List<Mark>> named, List<List<Mark>> said, Map<Integer, String> numbers, Set<Integer> quotationMarks) {
    private static final Comparator<List<Mark>> OUTER_FIRST = Comparator.comparingInt(
                    (List<Mark> marks) -> extent(marks).begin())
            .thenComparingInt(marks -> -extent(marks).end());

    static Marks of(Annotations annotations) {
        List<List<Mark>> named = new ArrayList<>();
        for (Mention mention : annotations.mentions()) {
            Mark name = Mark.of(mention);
            named.add(mention.title()
                    .map(title -> List.of(new Mark(title, Part.TITLE, "", Mark.ink(mention.kind())), name))
                    .orElse(List.of(name)));
        }
        for (Expression expression : annotations.expressions()) {
            named.add(List.of(Mark.of(expression)));
        }
        List<Span> quotations = annotations.quotations().stream()
                .filter(quotation -> !quotation.nested())
                .map(Quotation::span)
                .toList();
        List<List<Mark>> said = new ArrayList<>();
        Map<Integer, String> numbers = new HashMap<>();
        List<Span> contents = new ArrayList<>();
        for (int i = 0; i < annotations.attributions().size(); i++) {
            AttributionRelation relation = annotations.attributions().get(i);
            String number = String.valueOf(i + 1);
            said.add(parts(relation, number, quotations));
            contents.addAll(relation.content());
            places(relation).forEach(at -> numbers.merge(at, number, (one, other) -> one + "," + other));
        }
        quotations.stream()
                .filter(quotation -> contents.stream().noneMatch(quotation::overlaps))
                .forEach(quotation -> said.add(List.of(new Mark(quotation, Part.QUOTED, "", Ink.PLAIN))));
        said.sort(OUTER_FIRST);
        named.sort(OUTER_FIRST);
        return new Marks(List.copyOf(named), List.copyOf(said), Map.copyOf(numbers), marksOf(annotations.quotations()));
    }

    /** Where the number of an attribution is to stand: not twice with a space between. */
    private static List<Integer> places(AttributionRelation relation) {
        List<Integer> places = new ArrayList<>();
        int cueEnd = relation.cue().map(Span::end).orElse(-2);
        relation.cue().ifPresent(cue -> places.add(cue.end()));
        for (Span piece : relation.content()) {
            if (piece.begin() != cueEnd && piece.begin() != cueEnd + 1) {
                places.add(piece.begin());
            }
        }
        return places;
    }

    private static List<Mark> parts(AttributionRelation relation, String number, List<Span> quotations) {
        List<Mark> parts = new ArrayList<>();
        relation.source().forEach(span -> parts.add(Mark.of(span, Part.SOURCE, number)));
        relation.cue().ifPresent(span -> parts.add(Mark.of(span, Part.CUE, number)));
        for (Span piece : relation.content()) {
            parts.add(Mark.of(piece, Part.CONTENT, number));
            for (Span quotation : quotations) {
                if (quotation.overlaps(piece)) {
                    Span both = new Span(
                            Math.max(quotation.begin(), piece.begin()), Math.min(quotation.end(), piece.end()));
                    parts.add(Mark.of(both, Part.QUOTED, number));
                }
            }
        }
        return List.copyOf(parts);
    }

    private static Set<Integer> marksOf(List<Quotation> quotations) {
        Set<Integer> places = new HashSet<>();
        for (Quotation quotation : quotations) {
            Span inner = quotation.inner();
            for (int at = quotation.span().begin(); at < inner.begin(); at++) {
                places.add(at);
            }
            for (int at = inner.end(); at < quotation.span().end(); at++) {
                places.add(at);
            }
        }
        return Set.copyOf(places);
    }

    /** Returns, for each paragraph, the marks that show in it, those that belong together still together. */
    static List<List<List<Mark>>> perParagraph(List<Span> paragraphs, List<List<Mark>> groups) {
        List<List<List<Mark>>> perParagraph = new ArrayList<>();
        NavigableMap<Integer, Integer> begins = new TreeMap<>();
        for (Span paragraph : paragraphs) {
            begins.put(paragraph.begin(), perParagraph.size());
            perParagraph.add(new ArrayList<>());
        }
        for (List<Mark> group : groups) {
            Span extent = extent(group);
            Integer first = begins.floorKey(extent.begin());
            begins.subMap(first == null ? extent.begin() : first, true, extent.end(), false)
                    .values()
                    .forEach(place -> perParagraph.get(place).addAll(in(paragraphs.get(place), List.of(group))));
        }
        return perParagraph;
    }

    /** Returns the marks that show in a stretch of the body, those that belong together still together. */
    static List<List<Mark>> in(Span stretch, List<List<Mark>> groups) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(mark -> mark.span().overlaps(stretch))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Sets groups of marks into rows in which none lies over another; one that has no room goes to the next row. */
    static List<List<Mark>> rows(List<List<Mark>> groups) {
        List<List<Mark>> rows = new ArrayList<>();
        for (List<Mark> group : groups) {
            List<Mark> row = rows.stream()
                    .filter(candidate -> group.stream()
                            .allMatch(mark -> candidate.stream()
                                    .noneMatch(other -> other.span().overlaps(mark.span()))))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Mark> added = new ArrayList<>();
                        rows.add(added);
                        return added;
                    });
            row.addAll(group);
        }
        return rows;
    }

    private static Span extent(List<Mark> marks) {
        return marks.stream().map(Mark::span).reduce(Span::union).orElseThrow();
    }
}
