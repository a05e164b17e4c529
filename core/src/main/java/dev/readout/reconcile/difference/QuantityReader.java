package dev.readout.reconcile.difference;

import dev.readout.article.Overlaps;
import dev.readout.article.Span;
import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.lexicon.Countries;
import dev.readout.reconcile.Field;
import dev.readout.reconcile.difference.Interval.Hedge;
import dev.readout.reconcile.number.Figure;
import dev.readout.reconcile.number.Figures;
import dev.readout.reconcile.statement.Stems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the counts and sums of one article that can be held against others'. */
final class QuantityReader {
    private static final Countries COUNTRIES = Countries.load();
    private static final Pattern WORD = Pattern.compile(
            "\\p{Lu}\\.(?:\\p{Lu}\\.)+|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?|\\p{Nd}+(?:[.,]\\p{Nd}+)*|[^\\s\\p{L}\\p{Nd}]");
    /** Words on either side that tell what a number measures. */
    private static final int WIDE = 14;
    /** Words on either side that say something and stand nearest. */
    private static final int NEAREST = 4;
    /** Words through which a name after a number says whose it is: "$60 billion worth of Keshti goods". */
    private static final Set<String> LINKS = Set.of("of", "in", "worth", "the", "total", "all");
    /** Words on either side in which what befell those counted stands. */
    private static final int FATE = 8;
    /** Words before a number, and after it, in which it is put as a wish or denied. */
    private static final int BEFORE = 9;

    private static final int AFTER = 6;
    /** Words between a number and the noun that it counts: "14 armed Talvian river boats". */
    private static final int PHRASE = 5;
    /** Characters in which a hedge or a rate is looked for. */
    private static final int REACH = 70;
    /** Characters of the longest sentence; what is longer is a table or made to take time. */
    private static final int LONGEST = 5_000;

    private final ArticleFacts facts;
    private final String body;
    /** The attributions of the article, by their places. */
    private final Overlaps<Integer> said;

    private final List<Quantity> found = new ArrayList<>();

    private QuantityReader(ArticleFacts facts) {
        this.facts = facts;
        this.body = facts.article().body();
        this.said = Overlaps.of(
                IntStream.range(0, facts.attributions().size()).boxed().toList(),
                place -> facts.attributions().get(place).content().stream());
    }

    /** Returns the counts and sums of an article in printed order. */
    static List<Quantity> read(ArticleFacts facts) {
        QuantityReader reader = new QuantityReader(facts);
        List<Span> sentences = Sentences.of(facts.article());
        for (int i = 0; i < sentences.size(); i++) {
            reader.read(sentences.get(i), i);
        }
        return List.copyOf(reader.found);
    }

    private void read(Span sentence, int place) {
        String text = sentence.in(body);
        if (text.length() > LONGEST || !Figures.mayBeIn(text)) {
            return;
        }
        List<Figure> figures = Figures.in(text);
        if (figures.stream().noneMatch(QuantityReader::counts)) {
            return;
        }
        List<Word> words = tokens(text);
        for (Figure figure : figures) {
            if (counts(figure)) {
                quantity(sentence, place, text, figures, words, figure).ifPresent(found::add);
            }
        }
    }

    private static boolean counts(Figure figure) {
        return figure.kind() == Figure.Kind.MONEY || figure.kind() == Figure.Kind.COUNT;
    }

    private Optional<Quantity> quantity(
            Span sentence, int place, String text, List<Figure> figures, List<Word> words, Figure figure) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return Optional.empty();
        }
        String printed = lower.substring(figure.begin(), figure.end());
        String before = lower.substring(Math.max(0, figure.begin() - REACH), figure.begin());
        String after = lower.substring(figure.end(), Math.min(lower.length(), figure.end() + REACH));
        if (Set.of("both", "decade", "fortnight", "dozen").contains(printed) || Phrases.isAside(before, after)) {
            return Optional.empty();
        }
        Hedge hedge = Hedges.of(before, after);
        String stripped = Hedges.cutFrom(before);
        boolean pointsBack = Phrases.pointsBack(stripped);
        if (!pointsBack && Phrases.isSetAside(stripped)) {
            return Optional.empty();
        }
        int first = firstAfter(words, figure.begin());
        int next = firstAfter(words, figure.end());
        boolean money = figure.kind() == Figure.Kind.MONEY;
        Optional<Word> head = money ? Optional.empty() : head(words, next);
        if (!money) {
            // "400g bars", "81mm rounds": a size in short, and no count.
            if (!after.isEmpty() && Character.isLetter(after.charAt(0))) {
                return Optional.empty();
            }
            if (head.isEmpty() && !pointsBack
                    || head.filter(word -> Vocabulary.MEASURES.contains(word.lower()))
                            .isPresent()) {
                return Optional.empty();
            }
            boolean label = first > 0
                    && words.get(first - 1).capital()
                    && first > 1
                    && !Vocabulary.WEEKDAYS.contains(words.get(first - 1).lower());
            if (label) {
                return Optional.empty();
            }
            if (nounPhraseIsAside(words, next, head)) {
                return Optional.empty();
            }
        }
        Span span = new Span(
                sentence.begin() + figure.begin(),
                sentence.begin()
                        + head.filter(word -> !Vocabulary.FATES.contains(word.lower()))
                                .map(Word::end)
                                .orElse(figure.end()));
        Optional<Integer> attribution = attribution(sentence.begin() + figure.begin());
        Span clause = clause(sentence, sentence.begin() + figure.begin());
        int from = first;
        int to = next;
        while (from > 0
                && first - from < WIDE
                && sentence.begin() + words.get(from - 1).begin() >= clause.begin()
                && !ends(words.get(from - 1), figures)) {
            from--;
        }
        while (to < words.size()
                && to - next < WIDE
                && sentence.begin() + words.get(to).end() <= clause.end()
                && !ends(words.get(to), figures)) {
            to++;
        }
        Times times = Times.of(text, figures, facts.article().published().map(time -> time.date()));
        Context context = context(text, words, figures, from, to, first, next, head, times, before, after);
        String unit =
                money ? figure.currency().orElse("") : head.map(this::unit).orElse("");
        BigDecimal value = new BigDecimal(figure.value()).stripTrailingZeros();
        if (value.signum() <= 0) {
            return Optional.empty();
        }
        Optional<LocalAttribution> said = attribution.map(facts.attributions()::get);
        return Optional.of(new Quantity(
                facts.article().id(),
                facts.article().published().map(time -> time.date()),
                span,
                span.in(body),
                money ? Field.AMOUNT : Field.NUMBER,
                unit,
                value,
                Interval.of(value, hedge),
                place,
                said.map(LocalAttribution::id),
                said.flatMap(LocalAttribution::speaker),
                context,
                pointsBack));
    }

    private String unit(Word head) {
        return Vocabulary.FATES.contains(head.lower()) || Vocabulary.PERSONS.contains(head.lower())
                ? "people"
                : Stems.of(head.lower());
    }

    /** Where another number stands, its words begin. */
    private static boolean ends(Word word, List<Figure> figures) {
        return word.lower().equals(";")
                || figures.stream()
                        .anyMatch(figure ->
                                counts(figure) && figure.begin() <= word.begin() && word.begin() < figure.end());
    }

    private static boolean nounPhraseIsAside(List<Word> words, int next, Optional<Word> head) {
        for (int i = next;
                i < words.size()
                        && head.isPresent()
                        && words.get(i).begin() <= head.get().begin();
                i++) {
            if (Set.of(
                            "more",
                            "additional",
                            "other",
                            "further",
                            "new",
                            "newly",
                            "extra",
                            "remaining",
                            "different",
                            "such",
                            "consecutive")
                    .contains(words.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The first plural after a number, or what befell those it counts: "14 armed boats", "33 killed". */
    private static Optional<Word> head(List<Word> words, int next) {
        for (int i = next; i < words.size() && i < next + PHRASE; i++) {
            Word word = words.get(i);
            if (Vocabulary.FATES.contains(word.lower())
                    || i == next
                            && word.lower().equals("were")
                            && i + 1 < words.size()
                            && Vocabulary.FATES.contains(words.get(i + 1).lower())) {
                return Optional.of(Vocabulary.FATES.contains(word.lower()) ? word : words.get(i + 1));
            }
            if (word.isMark()
                            && !word.lower().equals("-")
                            && !word.lower().equals("“")
                            && !word.lower().equals("\"")
                    || Vocabulary.FUNCTION.contains(word.lower())) {
                return Optional.empty();
            }
            if (isPlural(word.lower())
                    && !(i + 1 < words.size() && words.get(i + 1).lower().equals("-"))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlural(String word) {
        return Vocabulary.PLURALS.contains(word)
                || word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !word.endsWith("'s")
                        && !word.endsWith("’s")
                || Vocabulary.MEASURES.contains(word);
    }

    private Context context(
            String text,
            List<Word> words,
            List<Figure> figures,
            int from,
            int to,
            int first,
            int next,
            Optional<Word> head,
            Times times,
            String before,
            String after) {
        Map<String, Float> stems = new LinkedHashMap<>();
        List<String> ahead = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> of = new HashSet<>();
        String toll = "";
        int tollAt = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            boolean isHead = head.filter(h -> h.begin() == word.begin()).isPresent();
            int distance = i < first ? first - i : i - next + 1;
            String fate = Vocabulary.TOLLS.get(word.lower());
            if (fate != null && distance < tollAt && distance <= FATE) {
                toll = fate;
                tollAt = distance;
            }
            if (isHead
                    || word.isMark()
                    || i >= first && i < next
                    || Vocabulary.SAYING.contains(word.lower())
                    || Stems.isEmpty(word.lower())
                    || Vocabulary.FUNCTION.contains(word.lower())
                    || Vocabulary.CALENDAR.contains(word.lower())
                    || Figures.isNumber(word.lower())
                    || figures.stream().anyMatch(f -> f.begin() <= word.begin() && word.begin() < f.end())) {
                continue;
            }
            String bare = bare(word.lower());
            Optional<String> country = country(bare);
            String stem = country.orElseGet(() -> Stems.of(Vocabulary.PASTS.getOrDefault(bare, bare)));
            float weight = country.isPresent() ? 1 : Stems.weight(stem);
            stems.put(stem, weight);
            (i < first ? ahead : behind).add(stem);
            if (country.isPresent() || weight >= 1 && word.capital() && i > 0) {
                names.add(stem);
                if (i >= next && onlyLinks(words, next, i, head)) {
                    of.add(stem);
                }
            }
        }
        int begin = words.get(Math.min(words.size() - 1, Math.max(from, first - BEFORE)))
                .begin();
        int last = next;
        while (last < Math.min(to, next + AFTER)
                && !Vocabulary.CLAUSE.contains(words.get(last).lower())) {
            last++;
        }
        int end = words.get(Math.max(0, last - 1)).end();
        String clause = text.substring(Math.min(begin, end), end).toLowerCase(Locale.ROOT);
        Set<String> near = new HashSet<>(ahead.subList(Math.max(0, ahead.size() - NEAREST), ahead.size()));
        near.addAll(behind.subList(0, Math.min(NEAREST, behind.size())));
        return new Context(
                stems,
                near,
                names,
                of,
                times,
                Phrases.rate(before, after),
                toll,
                Phrases.isOpen(clause),
                Phrases.isDenied(clause),
                Phrases.isApart(text));
    }

    private static boolean onlyLinks(List<Word> words, int next, int name, Optional<Word> head) {
        for (int i = next; i < name; i++) {
            Word word = words.get(i);
            boolean counted = head.filter(h -> word.begin() <= h.begin()).isPresent();
            if (!counted && !LINKS.contains(word.lower())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> country(String word) {
        return COUNTRIES.ofAdjective(word).or(() -> COUNTRIES.named(word)).or(() -> COUNTRIES.spokenForBy(word));
    }

    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    /** The place of the innermost attribution whose content has an offset. */
    private Optional<Integer> attribution(int at) {
        Optional<Integer> innermost = Optional.empty();
        int length = Integer.MAX_VALUE;
        for (int i : said.with(new Span(at, at + 1))) {
            LocalAttribution attribution = facts.attributions().get(i);
            for (Span piece : attribution.content()) {
                int whole = attribution.content().stream()
                        .mapToInt(s -> s.end() - s.begin())
                        .sum();
                if (piece.begin() <= at && at < piece.end() && whole < length) {
                    innermost = Optional.of(i);
                    length = whole;
                }
            }
        }
        return innermost;
    }

    /** What of a sentence is said in one breath with the number: all of the widest content that has it. */
    private Span clause(Span sentence, int at) {
        Span widest = new Span(at, at + 1);
        for (int i : said.with(widest)) {
            for (Span piece : facts.attributions().get(i).content()) {
                if (piece.begin() <= at
                        && at < piece.end()
                        && piece.end() - piece.begin() > widest.end() - widest.begin()) {
                    widest = piece;
                }
            }
        }
        return widest.end() == at + 1
                ? sentence
                : new Span(Math.max(widest.begin(), sentence.begin()), Math.min(widest.end(), sentence.end()));
    }

    private static List<Word> tokens(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(new Word(
                    found.start(),
                    found.end(),
                    found.group().toLowerCase(Locale.ROOT),
                    Character.isUpperCase(found.group().charAt(0))));
        }
        return words;
    }

    private static int firstAfter(List<Word> words, int offset) {
        int i = 0;
        while (i < words.size() && words.get(i).begin() < offset) {
            i++;
        }
        return i;
    }
}
