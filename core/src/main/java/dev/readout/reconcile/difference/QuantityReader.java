package dev.readout.reconcile.difference;

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

    private static final Set<String> PLURALS = words("""
            people men women children troops personnel police staff crew aircraft servicemen policemen fishermen
            congressmen lawmen gunmen businessmen clergymen airmen militiamen
            """);
    private static final Set<String> PERSONS =
            Set.of("people", "persons", "deaths", "lives", "fatalities", "victims", "names", "individuals");
    private static final Set<String> FATES =
            Set.of("killed", "dead", "died", "wounded", "injured", "missing", "arrested");
    /** Lengths of time and space, ages, temperatures, scores: told elsewhere, or rounded by everybody in their own way. */
    private static final Set<String> MEASURES = words("""
            seconds minutes hours days weeks months years decades centuries nights mornings miles kilometers
            kilometres km meters metres feet inches yards acres hectares degrees knots points times percent ages
            others generations hundreds thousands millions billions dozens tens halves sides parts ways steps things
            reasons words questions terms s seasons weekends pages paragraphs pounds this its his was has is does as
            us says versus thus plus cents sentences quarters ones
            """);

    private static final Set<String> FUNCTION = words("""
            in on at of to for from by with and or but that which who were was are is be been had has have will
            would could should may might as than since after before during when while because if into over under
            between not the a an this these those their his her its our my so then said says against through across
            near about i he she it they we you
            """);
    private static final Set<String> SAYING = words("""
            puts put putting comes come came
            said says say told tell according added reported report reports claimed claim officials official
            spokesman spokeswoman statement reporters mr mrs ms president minister total number figure estimated
            some nearly almost least around approximately roughly million billion trillion worth just only still
            even
            """);
    /** Where what is said of a number ends. */
    private static final Set<String> CLAUSE =
            Set.of("and", "but", ",", ";", "that", "which", "while", "although", "(", "—", "–");

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Set<String> CALENDAR = words("""
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december today yesterday tomorrow
            """);

    private static final String GAP = "\\s+(?:the\\s+|an?\\s+|some\\s+)?$";
    private static final Pattern AT_LEAST = Pattern.compile(
            "\\b(?:at least|more than|over|upwards? of|no fewer than|no less than|not less than|in excess of|above|exceed(?:s|ed|ing)?|a minimum of|north of|greater than|beyond|topp?(?:ed|ing|s)?|surpass(?:ed|es|ing)?)"
                    + GAP);
    private static final Pattern AT_MOST = Pattern.compile(
            "\\b(?:up to|as many as|as much as|as few as|as little as|fewer than|less than|under|below|at most|no more than|not more than|a maximum of|upto)"
                    + GAP);
    private static final Pattern NEARLY =
            Pattern.compile("\\b(?:nearly|almost|close to|just under|just short of|approaching|not quite)" + GAP);
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:about|around|roughly|some|approximately|an estimated|estimated|just over|circa|perhaps|maybe|probably|possibly|or so|more or less|something like|estimated at|estimates? of|in the region of|a little over|a few|several|only about)"
                    + "\\s+(?:the\\s+|an?\\s+)?$");
    private static final Pattern OR_MORE = Pattern.compile(
            "^\\s*(?:\\+|-?plus\\b|or more\\b|or so\\b|and counting\\b|or fewer\\b|or less\\b|and more\\b|-?odd\\b)");
    private static final Pattern RANGE_AFTER = Pattern.compile(
            "^\\s*(?:\\S+\\s+)?(?:[-–—]\\s*|to\\s+|or\\s+|and\\s+)[$€£]?(?:\\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\\b)");
    private static final Pattern RANGE_BEFORE = Pattern.compile(
            "(?:\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|million|billion|hundred|thousand)\\b)[^\\s]*\\s*(?:[-–—]|\\bto\\b|\\bor\\b)\\s*$"
                    + "|\\bbetween\\b[^,;]{1,30}\\band\\s*$");
    /** What takes a part, adds to another number, or tells what it was before. */
    private static final Pattern ASIDE_BEFORE = Pattern.compile(
            "(?:\\b(?:another|additional|extra|further|more|other|first|last|next|previous|remaining|including|includes|included|include|among|every|each|all but|one of|out of|one in|from|by|than|compared (?:to|with)|between|per|for every|plus|minus|numbers?|no|flight|resolution|article|section|chapter|group of|boeing|airbus|figure|title|top|area|age|aged|channel|highway|route|sanction|room|hour|day|phase|stage|part|the other|with|rising to|rose to|grew to|down to|increased? to|raised? to|cut to|fell to|dropped to|reduced? to|increase of|rise of|drop of|cut of|decrease of|worth of)\\s+(?:the\\s+|an?\\s+|some\\s+|about\\s+|at least\\s+|nearly\\s+|roughly\\s+|up to\\s+)*|(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\\p{L}+teen|\\p{L}+ty|dozens?|hundreds?|half|most|many|some|all|none|each|any|quarter|third)) of (?:the |its |their |all )*|[-–—/#(]\\s*|\\d\\s*|\\d (?:of|in) )$");

    private static final Pattern ASIDE_AFTER = Pattern.compile(
            "^(?:\\s*[-–—/]|\\s*(?:\\p{L}+\\s+)?(?:more|additional|other|others|further|new|newly|extra|remaining|of (?:the|them|those|these|its|their|his|her|our|whom|which|it|that|an?|\\d)|out of|and a half|in \\d|dozen|times|per cent|%|percent|percentage|a piece|apiece|short|fewer|less|st|nd|rd|th)\\b|\\s*[%°])");
    private static final Pattern RATE_AFTER = Pattern.compile(
            "^[\\s\\p{L}]{0,30}?[-\\s](?:an?|per|each|every)[-\\s](year|month|week|day|hour|night|person|head|barrel|share|gallon|piece|vote|ton|tonne|person|family|student|household|worker|passenger)\\b|^[\\s\\p{L}]{0,25}?\\b(annual|annually|yearly|monthly|weekly|daily|each|apiece)\\b");
    private static final Pattern RATE_BEFORE = Pattern.compile(
            "\\b(annual|annually|yearly|monthly|weekly|daily|each year|every year|a year|each month|each day|every day|every month|each|every|per)\\b[^,;]{0,30}$");
    private static final Pattern OPEN = Pattern.compile(
            "\\b(?:could|might|may|would|if|unless|should|whether|propos\\p{L}*|offer\\p{L}*|demand\\p{L}*|request\\p{L}*|ask(?:s|ed|ing)?|want(?:s|ed|ing)?|seek\\p{L}*|sought|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|goal|target\\p{L}*|plan(?:s|ned|ning)?|aim\\p{L}*|hop(?:e|es|ed|ing)|threat\\p{L}*|need(?:s|ed)?|expect\\p{L}*|ceiling|cap|limit|allow\\p{L}*|goal|pledg\\p{L}*|promis\\p{L}*|intend\\p{L}*|bid|draft|consider\\p{L}*|potential\\p{L}*|possibl\\p{L}*|likely|project(?:ed|s|ion|ions)|forecast\\p{L}*|enough|capable|capacity|suppos\\p{L}*|imagine|anything|commit\\p{L}*)\\b");
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:not|no|never|cannot|\\p{L}+n['’]t|without|den(?:y|ied|ies)|false|lies?|nonsense|fantasy|fiction|baseless|wrong|invent\\p{L}*|rather than|instead of|neither|nor)\\b");
    private static final Pattern APART = Pattern.compile(
            "(?i)\\b(?:another|second|separate(?:ly)?|elsewhere|also|earlier|later|previous(?:ly)?|other|meanwhile|in addition)\\b");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "\\b(?:(?:the|that|this|its|their|his|her|whose|own) (?:(?:actual|real|true|correct|official|final|exact|total|right|death) )*(?:numbers?|figures?|toll|total|count|tally|bill|sum|cost|price tag|estimate|amount|lists?)(?: (?!(?:dip|r[io]s|climb|f[ae]ll|drop|gr[eo]w|jump|increas|decreas|br[io]|reach|went|go|up|down|swell|surg|doubl|slip|mount)\\p{L}*)\\p{L}+){0,6}? (?:is|was|were|are|of|at|has been|had been|runs? to|ran to|comes? to|came to|amount(?:s|ed)? to)"
                    + "|put(?:s|ting)? (?:it|them|the (?:number|figure|toll|death toll|total|count|cost|amount|sum|bill)(?: \\p{L}+){0,4}?) at|it (?:is|was)|there (?:were|are|had been) (?:only|just|in fact|actually))\\s+(?:only |just |closer to |nearer |more like |actually |in fact |really )?$");
    private static final Map<String, String> TOLLS = Map.ofEntries(
            Map.entry("killed", "kill"),
            Map.entry("kill", "kill"),
            Map.entry("killing", "kill"),
            Map.entry("kills", "kill"),
            Map.entry("dead", "kill"),
            Map.entry("died", "kill"),
            Map.entry("dying", "kill"),
            Map.entry("die", "kill"),
            Map.entry("deaths", "kill"),
            Map.entry("death", "kill"),
            Map.entry("slain", "kill"),
            Map.entry("fatalities", "kill"),
            Map.entry("casualties", "kill"),
            Map.entry("massacred", "kill"),
            Map.entry("executed", "kill"),
            Map.entry("murdered", "kill"),
            Map.entry("lives", "kill"),
            Map.entry("perished", "kill"),
            Map.entry("wounded", "wound"),
            Map.entry("injured", "wound"),
            Map.entry("wounding", "wound"),
            Map.entry("injuring", "wound"),
            Map.entry("hurt", "wound"),
            Map.entry("injuries", "wound"),
            Map.entry("missing", "miss"),
            Map.entry("arrested", "arrest"),
            Map.entry("arrests", "arrest"),
            Map.entry("displaced", "flee"),
            Map.entry("fled", "flee"),
            Map.entry("refugees", "flee"),
            Map.entry("evacuated", "flee"),
            Map.entry("infected", "ill"),
            Map.entry("cases", "ill"),
            Map.entry("infections", "ill"),
            Map.entry("rescued", "rescue"),
            Map.entry("recovered", "rescue"),
            Map.entry("survivors", "rescue"));

    /** Verbs whose past has another stem, as far as they say what is done with what is counted. */
    private static final Map<String, String> PASTS = Map.ofEntries(
            Map.entry("held", "hold"),
            Map.entry("sent", "send"),
            Map.entry("lost", "lose"),
            Map.entry("paid", "pay"),
            Map.entry("kept", "keep"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("spent", "spend"),
            Map.entry("sold", "sell"),
            Map.entry("bought", "buy"),
            Map.entry("built", "build"),
            Map.entry("brought", "bring"),
            Map.entry("withheld", "withhold"),
            Map.entry("freed", "free"),
            Map.entry("drew", "draw"),
            Map.entry("left", "leave"));

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private final ArticleFacts facts;
    private final String body;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityReader(ArticleFacts facts) {
        this.facts = facts;
        this.body = facts.article().body();
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
        if (!Figures.mayBeIn(text)) {
            return;
        }
        List<Figure> figures = Figures.in(text);
        if (figures.stream().noneMatch(QuantityReader::counts)) {
            return;
        }
        List<Word> words = tokens(text);
        Times times = Times.of(text, figures, facts.article().published().map(time -> time.date()));
        for (Figure figure : figures) {
            if (counts(figure)) {
                quantity(sentence, place, text, figures, words, times, figure).ifPresent(found::add);
            }
        }
    }

    private static boolean counts(Figure figure) {
        return figure.kind() == Figure.Kind.MONEY || figure.kind() == Figure.Kind.COUNT;
    }

    private Optional<Quantity> quantity(
            Span sentence, int place, String text, List<Figure> figures, List<Word> words, Times times, Figure figure) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return Optional.empty();
        }
        String printed = lower.substring(figure.begin(), figure.end());
        String before = lower.substring(Math.max(0, figure.begin() - REACH), figure.begin());
        String after = lower.substring(figure.end(), Math.min(lower.length(), figure.end() + REACH));
        if (Set.of("both", "decade", "fortnight", "dozen").contains(printed)
                || ASIDE_AFTER.matcher(after).find()
                || RANGE_AFTER.matcher(after).find()
                || RANGE_BEFORE.matcher(before).find()) {
            return Optional.empty();
        }
        Hedge hedge = hedge(before, after);
        String stripped = withoutHedge(before);
        boolean pointsBack = POINTS_BACK.matcher(stripped).find();
        if (!pointsBack && ASIDE_BEFORE.matcher(stripped).find()) {
            return Optional.empty();
        }
        int first = firstAfter(words, figure.begin());
        int next = firstAfter(words, figure.end());
        boolean money = figure.kind() == Figure.Kind.MONEY;
        Optional<Word> head = money ? Optional.empty() : head(words, next);
        if (!money) {
            if (head.isEmpty() && !pointsBack
                    || head.filter(word -> MEASURES.contains(word.lower())).isPresent()) {
                return Optional.empty();
            }
            boolean label = first > 0
                    && words.get(first - 1).capital()
                    && first > 1
                    && !WEEKDAYS.contains(words.get(first - 1).lower());
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
                        + head.filter(word -> !FATES.contains(word.lower()))
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
        return FATES.contains(head.lower()) || PERSONS.contains(head.lower()) ? "people" : Stems.of(head.lower());
    }

    /** Where another number stands, its words begin. */
    private static boolean ends(Word word, List<Figure> figures) {
        return word.lower().equals(";")
                || figures.stream()
                        .anyMatch(figure ->
                                counts(figure) && figure.begin() <= word.begin() && word.begin() < figure.end());
    }

    private static Hedge hedge(String before, String after) {
        if (AT_LEAST.matcher(before).find()) {
            return Hedge.AT_LEAST;
        }
        if (AT_MOST.matcher(before).find()) {
            return Hedge.AT_MOST;
        }
        if (NEARLY.matcher(before).find()) {
            return Hedge.NEARLY;
        }
        if (OR_MORE.matcher(after).find()) {
            return Hedge.AT_LEAST;
        }
        return ABOUT.matcher(before).find() ? Hedge.ABOUT : Hedge.NONE;
    }

    private static String withoutHedge(String before) {
        for (Pattern pattern : List.of(AT_LEAST, AT_MOST, NEARLY, ABOUT)) {
            Matcher found = pattern.matcher(before);
            if (found.find()) {
                return before.substring(0, found.start());
            }
        }
        return before;
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
            if (FATES.contains(word.lower())
                    || i == next
                            && word.lower().equals("were")
                            && i + 1 < words.size()
                            && FATES.contains(words.get(i + 1).lower())) {
                return Optional.of(FATES.contains(word.lower()) ? word : words.get(i + 1));
            }
            if (word.isMark()
                            && !word.lower().equals("-")
                            && !word.lower().equals("“")
                            && !word.lower().equals("\"")
                    || FUNCTION.contains(word.lower())) {
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
        return PLURALS.contains(word)
                || word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !word.endsWith("'s")
                        && !word.endsWith("’s")
                || MEASURES.contains(word);
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
            String fate = TOLLS.get(word.lower());
            if (fate != null && distance < tollAt && distance <= FATE) {
                toll = fate;
                tollAt = distance;
            }
            if (isHead
                    || word.isMark()
                    || i >= first && i < next
                    || SAYING.contains(word.lower())
                    || Stems.isEmpty(word.lower())
                    || FUNCTION.contains(word.lower())
                    || CALENDAR.contains(word.lower())
                    || Figures.isNumber(word.lower())
                    || figures.stream().anyMatch(f -> f.begin() <= word.begin() && word.begin() < f.end())) {
                continue;
            }
            String bare = bare(word.lower());
            Optional<String> country = country(bare);
            String stem = country.orElseGet(() -> Stems.of(PASTS.getOrDefault(bare, bare)));
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
                && !CLAUSE.contains(words.get(last).lower())) {
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
                rate(before, after),
                toll,
                OPEN.matcher(clause).find(),
                DENIED.matcher(clause).find(),
                APART.matcher(text).find());
    }

    private static String rate(String before, String after) {
        Matcher found = RATE_AFTER.matcher(after);
        if (found.find()) {
            return found.group(1) != null ? found.group(1) : found.group(2);
        }
        Matcher ahead = RATE_BEFORE.matcher(before);
        return ahead.find() ? ahead.group(1) : "";
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
        for (int i = 0; i < facts.attributions().size(); i++) {
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
        for (LocalAttribution attribution : facts.attributions()) {
            for (Span piece : attribution.content()) {
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
