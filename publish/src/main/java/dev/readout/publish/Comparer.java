package dev.readout.publish;

import dev.readout.article.Article;
import dev.readout.article.ArticleId;
import dev.readout.article.Span;
import dev.readout.extract.LocalAttribution.Form;
import dev.readout.publish.Marking.Stretch;
import dev.readout.publish.Node.Kind;
import dev.readout.publish.OriginsView.Hand;
import dev.readout.publish.OriginsView.Leaf;
import dev.readout.publish.OriginsView.Style;
import dev.readout.publish.RecordView.Carried;
import dev.readout.publish.WordAlignment.Word;
import dev.readout.reconcile.Attribution;
import dev.readout.reconcile.EntityId;
import dev.readout.reconcile.Evidence;
import dev.readout.reconcile.Hop;
import dev.readout.reconcile.Statement;
import dev.readout.reconcile.copies.Copy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sets the words of reports for one statement side by side.
 *
 * <p>Pure and safe to share between threads; costs by the statement.
 */
final class Comparer {
    private static final int LONGEST_WITHOUT = 200;
    private static final int MOST_WITHOUT = 8;

    private final RecordIndex index;

    Comparer(RecordIndex index) {
        this.index = index;
    }

    /** Returns the article whose report a report prints as a whole, or itself. */
    ArticleId original(ArticleId article) {
        return index.recorded(article)
                .copyOf()
                .filter(copy -> copy.extent() == Copy.Extent.WHOLE)
                .flatMap(Copy::of)
                .orElse(article);
    }

    /** Returns how a report's words stand to the fullest. */
    Fit fit(Attribution attribution, Statement statement) {
        if (isFullest(attribution, statement)) {
            return Fit.FULLEST;
        }
        Article article = index.article(attribution.article());
        return Fit.of(
                words(attribution),
                article.language(),
                fullest(statement),
                article(statement).language());
    }

    private static boolean isFullest(Attribution attribution, Statement statement) {
        Evidence first = statement.text().getFirst();
        return first.article().equals(attribution.article())
                && attribution.content().stream()
                        .anyMatch(span -> span.overlaps(first.span()) || span.equals(first.span()));
    }

    private Article article(Statement statement) {
        return index.article(statement.text().getFirst().article());
    }

    private List<Word> words(Attribution attribution) {
        return WordAlignment.words(index.article(attribution.article()).body(), attribution.content());
    }

    private List<Word> fullest(Statement statement) {
        return WordAlignment.words(
                article(statement).body(),
                statement.text().stream().map(Evidence::span).toList());
    }

    /** Returns the words of one report, in their paragraph and against the fullest. */
    ComparedView compared(Attribution attribution, Statement statement, Carried carried) {
        Fit fit = fit(attribution, statement);
        Article article = index.article(attribution.article());
        String body = article.body();
        List<Stretch> marks = new ArrayList<>();
        List<Span> content = attribution.content().stream()
                .map(span -> Passages.withMarks(body, span))
                .toList();
        content.forEach(span -> marks.add(Stretch.of(span, Kind.SAID)));
        attribution.cue().ifPresent(span -> marks.add(Stretch.of(span, Kind.CUE)));
        List<Span> evidence = new ArrayList<>(content);
        attribution.cue().ifPresent(evidence::add);
        evidence.addAll(attribution.source());
        List<String> without = List.of();
        Optional<String> note = Optional.empty();
        if (fit == Fit.FOREIGN) {
            note = Optional.of("In " + language(article) + ", the fullest words in " + language(article(statement))
                    + ": not compared word by word.");
        } else if (fit != Fit.FULLEST) {
            Optional<WordAlignment> aligned = WordAlignment.of(words(attribution), fullest(statement));
            if (aligned.isEmpty()) {
                note = Optional.of("Too long to compare word by word.");
            } else if (aligned.get().isOneText()) {
                aligned.get().onlyInOne().forEach(span -> marks.add(Stretch.of(span, Kind.DIFFERENT)));
                without = without(aligned.get(), article(statement).body());
            } else if (fit == Fit.OTHER) {
                note = Optional.of("Told in words of its own.");
            }
        }
        return new ComparedView(
                carried,
                fit,
                RecordIndex.extracts(body, Passages.paragraphs(body, index.paragraphs(article.id()), evidence), marks),
                without,
                note);
    }

    private static List<String> without(WordAlignment aligned, String body) {
        return aligned.onlyInOther().stream()
                .limit(MOST_WITHOUT)
                .map(span -> Cells.cut(span.in(body), LONGEST_WITHOUT))
                .toList();
    }

    private static String language(Article article) {
        return article.language()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isBlank())
                .orElse("a language not told");
    }

    // From the speaker to the reports

    /**
     * Returns the hands through which a statement went to the reports. A hand that no more than one report names, copies
     * counted once, and whose own report is not among them, is not verified.
     */
    OriginsView way(Statement statement) {
        List<Attribution> carrying =
                statement.attributions().stream().map(index::attribution).toList();
        Map<Step, Long> naming = carrying.stream()
                .flatMap(each -> hands(each, statement).stream()
                        .filter(Step::named)
                        .map(hand -> Map.entry(hand, original(each.article()))))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.counting()));
        carrying.stream()
                .map(each -> index.source(each.article()).outlet())
                .distinct()
                .forEach(outlet -> naming.merge(new Step(outlet, true), 1L, Long::sum));
        Way way = new Way();
        for (Attribution each : carrying) {
            way.add(each, hands(each, statement), 0);
        }
        Hand root = way.hand(
                statement.speaker().isPresent() ? Style.SOURCE : Style.UNCOUNTED,
                statement.speaker().map(id -> index.entity(id).name()).orElseGet(() -> unnamed(carrying)),
                "",
                naming);
        return new OriginsView(
                1,
                index.reports(carrying.stream().map(Attribution::article)),
                0,
                List.of(new Hand(
                        root.style(),
                        root.name(),
                        root.note(),
                        statement.speaker().map(index.anchors()::name),
                        root.reports(),
                        root.onward())));
    }

    private String unnamed(List<Attribution> carrying) {
        return carrying.stream()
                .filter(each -> !each.source().isEmpty())
                .findFirst()
                .map(each -> "Not named: “"
                        + each.source().stream()
                                .map(span ->
                                        span.in(index.article(each.article()).body()))
                                .collect(Collectors.joining(" […] "))
                        + "”")
                .orElse("Speaker not named");
    }

    /** Those between the speaker and the report, from the speaker on. */
    private List<Step> hands(Attribution attribution, Statement statement) {
        List<EntityId> speaker = statement.speaker().stream().toList();
        return attribution.chain().reversed().stream()
                .filter(hop -> !hop.entities().equals(speaker))
                .map(this::step)
                .toList();
    }

    private Step step(Hop hop) {
        String names =
                hop.entities().stream().map(id -> index.entity(id).name()).collect(Collectors.joining(" and "));
        return names.isEmpty() ? new Step(hop.text().orElse(""), false) : new Step(names, true);
    }

    /** A hand, and whether it is named: two that are not may be two. */
    private record Step(String name, boolean named) {}

    /** The ways on from one hand, told apart hand by hand. */
    private final class Way {
        private final Map<ArticleId, Leaf> here = new LinkedHashMap<>();
        private final Map<Step, Way> onward = new LinkedHashMap<>();

        void add(Attribution attribution, List<Step> hands, int at) {
            if (at < hands.size()) {
                onward.computeIfAbsent(hands.get(at), name -> new Way()).add(attribution, hands, at + 1);
                return;
            }
            here.computeIfAbsent(
                    attribution.article(),
                    id -> new Leaf(
                            index.source(id),
                            index.anchors().passage(attribution),
                            index.recorded(id).copyOf().flatMap(index::copied),
                            List.of()));
        }

        /** The reports that have it straight from here, each with its copies. */
        private List<Leaf> leaves() {
            Map<ArticleId, List<Leaf>> copies = new HashMap<>();
            here.forEach((id, leaf) -> {
                ArticleId of = original(id);
                if (!of.equals(id) && here.containsKey(of)) {
                    copies.computeIfAbsent(of, each -> new ArrayList<>()).add(leaf);
                }
            });
            return here.entrySet().stream()
                    .filter(each ->
                            original(each.getKey()).equals(each.getKey()) || !here.containsKey(original(each.getKey())))
                    .map(each -> new Leaf(
                            each.getValue().source(),
                            each.getValue().passage(),
                            each.getValue().copied(),
                            copies.getOrDefault(each.getKey(), List.of())))
                    .toList();
        }

        Hand hand(Style style, String name, String note, Map<Step, Long> naming) {
            return new Hand(
                    style,
                    name,
                    note,
                    Optional.empty(),
                    leaves(),
                    onward.entrySet().stream()
                            .map(next -> {
                                boolean verified = naming.getOrDefault(next.getKey(), 0L) > 1;
                                return next.getValue()
                                        .hand(
                                                verified ? Style.PASSED : Style.UNVERIFIED,
                                                next.getKey().name(),
                                                verified ? "" : "one report alone says so",
                                                naming);
                            })
                            .toList());
        }
    }

    // By outlet

    /** Returns the nearest of an outlet's own words for a statement, by outlet; reports that name none are left out. */
    Map<String, Carriage> byOutlet(Statement statement) {
        Map<String, Carriage> carried = new HashMap<>();
        for (Attribution each :
                statement.attributions().stream().map(index::attribution).toList()) {
            RecordView.Source source = index.source(each.article());
            if (source.outletGiven()) {
                carried.merge(
                        source.outlet(),
                        new Carriage(each, fit(each, statement), 1),
                        (before, now) -> new Carriage(
                                (before.fit().compareTo(now.fit()) <= 0 ? before : now).attribution(),
                                before.fit().compareTo(now.fit()) <= 0 ? before.fit() : now.fit(),
                                before.places() + 1));
            }
        }
        return carried;
    }

    /**
     * How an outlet carries a statement.
     *
     * @param attribution the nearest of its words to the fullest
     * @param places how many passages of it carry the statement
     */
    record Carriage(Attribution attribution, Fit fit, int places) {}

    /** Returns how much of the words stands in quotation marks. */
    static String form(Form form) {
        return switch (form) {
            case DIRECT -> "quoted";
            case MIXED -> "partly quoted";
            case INDIRECT -> "paraphrase";
        };
    }
}
