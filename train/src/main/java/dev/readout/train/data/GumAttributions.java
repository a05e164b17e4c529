package dev.readout.train.data;

import dev.readout.article.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Attributions that GUM's discourse relations imply, for a model whose data all have a licence.
 *
 * <p>A unit that attributes gives source and cue when it has a verb with a subject, or "according to"; its head gives
 * the content, with what belongs to it in the sentences of the two. Units of other make (a picture's credit, a name above
 * a speech) are left out, and so are attributions without a discourse unit of their own, by a noun say: unlike PolNeAR's,
 * these are precise but few.
 */
public final class GumAttributions {
    private static final String ENDING = ".conllu";
    private static final Set<String> VERBAL = Set.of("VERB", "AUX");
    private static final Set<String> CUE_PARTS = Set.of("aux", "aux:pass", "compound:prt", "cop");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "nsubj:outer");

    private final GumDocument document;
    private final GumUnits units;

    private GumAttributions(GumDocument document, GumUnits units) {
        this.document = document;
        this.units = units;
    }

    /** Reads the CoNLL-U files of a folder. */
    public static List<LabelledText> read(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (Path file : DataFiles.in(folder, ENDING)) {
            GumDocument document = GumFile.read(file);
            GumAttributions found = new GumAttributions(document, GumUnits.of(document, file));
            texts.add(new LabelledText(
                    "gum-attributions/" + document.name(),
                    document.text(),
                    Set.of(Task.ATTRIBUTION),
                    Map.of(),
                    List.of(),
                    found.all()));
        }
        return texts;
    }

    private List<LabelledAttribution> all() {
        return units.attributions().stream()
                .flatMap(unit -> attribution(unit).stream())
                .sorted(Comparator.comparing(
                        found -> found.cue().getFirst().union(found.content().getFirst())))
                .toList();
    }

    private Optional<LabelledAttribution> attribution(GumUnits.Unit unit) {
        List<Span> content = content(unit);
        int head = document.head(unit.first(), unit.last());
        Optional<LabelledAttribution> found = accordingTo(unit, content)
                .or(() -> VERBAL.contains(document.token(head).partOfSpeech())
                        ? said(unit, head, content)
                        : Optional.empty());
        return content.isEmpty() ? Optional.empty() : found;
    }

    private Optional<LabelledAttribution> accordingTo(GumUnits.Unit unit, List<Span> content) {
        for (int index = unit.first(); index + 2 <= unit.last(); index++) {
            if (document.token(index).form().equalsIgnoreCase("according")
                    && document.token(index + 1).form().equals("to")) {
                List<Span> source = pieces(index + 2, unit.last(), at -> true);
                return source.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new LabelledAttribution(source, List.of(document.span(index, index + 1)), content));
            }
        }
        return Optional.empty();
    }

    private Optional<LabelledAttribution> said(GumUnits.Unit unit, int verb, List<Span> content) {
        // The second of two joined verbs has the subject of the first.
        int bearer = subject(verb).isEmpty() && document.token(verb).relation().equals("conj")
                ? document.token(verb).head()
                : verb;
        List<Span> cue = pieces(
                unit.first(),
                unit.last(),
                at -> at == verb || document.token(at).head() == verb && isCuePart(at));
        return subject(bearer)
                .map(subject -> new LabelledAttribution(subtree(subject, unit), cue, content))
                .filter(found -> !found.source().isEmpty() && !found.cue().isEmpty());
    }

    private boolean isCuePart(int index) {
        GumToken token = document.token(index);
        return CUE_PARTS.contains(token.relation())
                || token.relation().equals("advmod") && NEGATIONS.contains(token.form());
    }

    private Optional<Integer> subject(int verb) {
        int sentence = document.token(verb).sentence();
        return IntStream.range(0, document.tokens().size())
                .filter(index -> document.token(index).head() == verb
                        && document.token(index).sentence() == sentence
                        && SUBJECTS.contains(document.token(index).relation()))
                .boxed()
                .findFirst();
    }

    private List<Span> subtree(int subject, GumUnits.Unit unit) {
        int sentence = document.token(subject).sentence();
        int first = subject;
        int last = subject;
        for (int index = 0; index < document.tokens().size(); index++) {
            GumToken token = document.token(index);
            if (token.sentence() == sentence && !token.isPunctuation() && document.isBelow(index, subject)) {
                first = Math.min(first, index);
                last = Math.max(last, index);
            }
        }
        boolean within = unit.first() <= subject && subject <= unit.last();
        return pieces(
                within ? Math.max(first, unit.first()) : first,
                within ? Math.min(last, unit.last()) : last,
                at -> true);
    }

    private List<Span> content(GumUnits.Unit attribution) {
        Optional<GumUnits.Unit> nucleus = units.unit(attribution.head());
        if (nucleus.isEmpty()) {
            return List.of();
        }
        Set<Integer> sentences = new HashSet<>(List.of(sentence(attribution), sentence(nucleus.get())));
        List<Span> content = new ArrayList<>();
        for (int identifier : units.attributed(attribution)) {
            units.unit(identifier)
                    .filter(unit -> sentences.contains(sentence(unit)) && !isAside(unit))
                    .ifPresent(unit -> content.addAll(pieces(unit.first(), unit.last(), at -> true)));
        }
        return Spans.joined(document.text(), content);
    }

    /** A "said someone" after words within the content is no part of what is said. */
    private static boolean isAside(GumUnits.Unit unit) {
        return unit.relation().startsWith("attribution") && unit.identifier() > unit.head();
    }

    private int sentence(GumUnits.Unit unit) {
        return document.token(unit.first()).sentence();
    }

    /** Returns the runs of the words that are wanted, without stops and commas at the ends. */
    private List<Span> pieces(int first, int last, IntPredicate wanted) {
        List<Span> pieces = new ArrayList<>();
        int from = first;
        int to = last;
        while (from <= to && isStop(from)) {
            from++;
        }
        while (to >= from && isStop(to)) {
            to--;
        }
        for (int index = from; index <= to; index++) {
            if (wanted.test(index)) {
                pieces.add(document.token(index).span());
            }
        }
        return Spans.joined(document.text(), pieces);
    }

    private boolean isStop(int index) {
        return Set.of(",", ".", ":", ";", "-", "–", "—")
                .contains(document.token(index).form());
    }
}
