package dev.readout.reconcile.copies;

import dev.readout.article.Article;
import dev.readout.article.Furniture;
import dev.readout.article.Span;
import dev.readout.lexicon.Agencies;
import dev.readout.lexicon.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words by which an article says whose copy it prints: a dateline's agency, an agency as author, a credit line.
 *
 * <p>Strong are a dateline, a byline of nothing but an agency, an agency's own house style ("Reporting by …; Editing by
 * …", "Associated Press writer … contributed"), and its copyright; weak are lines that say that it contributed.
 * Immutable and thread-safe. Patterns are anchored and free of nested repetition.
 */
final class Credits {
    /** How many of the last paragraphs of a body may be a credit that no rule set apart. */
    private static final int LAST_PARAGRAPHS = 4;

    private static final int LONGEST_LINE = 320;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,60}+)\\)");
    private static final Pattern IN_SLASHES = Pattern.compile("/([^/]{2,30}+)/");
    private static final Pattern AFTER_STOP = Pattern.compile("\\.[ ](\\p{Lu}[\\p{L}-]{1,30}+)$");

    /** Reuters' house style; papers that credit their own reporters so do not name an editor in the same breath. */
    private static final Pattern HOUSE_STYLE = Pattern.compile(
            "[(\\[]?(?:Additional reporting|Reporting|Writing|Compiled) by [^;]{3,200};.{0,200}\\b[Ee]diting by .{3,80}|"
                    + "[(\\[]?Reporting by [^;]{3,200}?[;,.] ?Editing by .{3,80}",
            Pattern.DOTALL);

    private static final String NAME = "(?<agency>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{M}'’-]*+(?: \\p{Lu}[\\p{L}\\p{M}'’-]*+){0,4})";

    private static final Pattern AGENCY_WRITERS = Pattern.compile(
            "(?:[Tt]he )?(?<agency>(?:\\p{Lu}[\\p{L}'’-]*+ ){1,3}?)(?:[a-z]{3,15} ){0,2}(?:writer|reporter|journalist|correspondent|staffer)s?\\b.{3,240}\\bcontributed\\b.{0,80}");

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?:©|\\([cC]\\)|Copyright)[ ©0-9(cC),-]{0,30}" + NAME + "\\b.{0,200}");

    private static final Pattern FROM = Pattern.compile(
            "[(\\[•⦁*_—–-]{0,3} ?(?:With|with|[Cc]ontributing|[Ss]ource|[Ff]rom|[Vv]ia)(?: (?:additional |further )?(?:reporting|input|inputs|files|material|assistance|contributions?|reports|information)(?: by| from)?)?:? (?<names>.{2,150})");

    private static final Pattern CONTRIBUTED =
            Pattern.compile("(?<names>.{2,240}?) (?:also )?(?:contributed|contributes) (?:to|reporting|from)\\b.{0,120}");

    private static final Pattern AS_WELL = Pattern.compile(".{2,200}\\bcontributed to this\\b[^,]{0,30}, as well as (?<names>.{2,80})");

    private static final Pattern UNNAMED_WIRES = Pattern.compile(
            "[(\\[•⦁*_—–-]{0,3} ?(?:(?:this|the) (?:article|story|report) (?:is|was) based (?:in part |partly )?on .{0,40}|with .{0,30}|from .{0,30}|.{0,40}and )\\b(?:wires?|wire[- ](?:service )?(?:services?|reports?)|news agencies|agency reports)\\b(?: reports?)?[.)\\]]{0,2}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile("[,;/|&·•]| and | with ");

    private final Agencies agencies = Agencies.load();
    private final Media media = Media.load();

    /** Returns whose text this is by its outlet, its address, and its strongest credit. */
    Provenance of(Article article) {
        Outlet outlet = Outlet.of(article, agencies);
        List<Credit> credits = new ArrayList<>();
        article.dateline().flatMap(line -> dateline(line, outlet)).ifPresent(credits::add);
        article.byline().flatMap(line -> byline(line, outlet)).ifPresent(credits::add);
        for (String line : lines(article)) {
            line(line, outlet).ifPresent(credits::add);
        }
        Optional<Credit> strongest = credits.stream()
                .filter(credit -> credit.extent() == Copy.Extent.WHOLE)
                .findFirst()
                .or(() -> credits.stream().findFirst());
        return new Provenance(outlet, strongest);
    }

    private static List<String> lines(Article article) {
        List<String> lines = new ArrayList<>();
        for (Furniture piece : article.furniture()) {
            if (switch (piece.kind()) {
                case CREDIT, BYLINE, UPDATE -> true;
                case HEADLINE, HEADING, CAPTION, CORRECTION, PROMOTION -> false;
            }) {
                lines.add(piece.text());
            }
        }
        List<Span> paragraphs = article.paragraphs();
        for (Span paragraph :
                paragraphs.subList(Math.max(0, paragraphs.size() - LAST_PARAGRAPHS), paragraphs.size())) {
            lines.add(paragraph.in(article.body()));
        }
        return lines.stream().filter(line -> line.length() <= LONGEST_LINE).toList();
    }

    private Optional<Credit> dateline(String line, Outlet outlet) {
        for (Pattern pattern : List.of(IN_BRACKETS, IN_SLASHES, AFTER_STOP)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && (agencies.named(matcher.group(1)).isPresent() || media.isOutlet(matcher.group(1)))) {
                String text = pattern == AFTER_STOP ? matcher.group(1) : matcher.group();
                return credit(text, matcher.group(1), outlet, Copy.Extent.WHOLE);
            }
        }
        return Optional.empty();
    }

    /** "Associated Press", "By Ana Torv, Associated Press": whole; "Ana Torv and Associated Press": part. */
    private Optional<Credit> byline(String line, Outlet outlet) {
        String names = line.strip().replaceFirst("^(?i:by|from|source)[: ]+", "");
        if (names.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher gaps = PARTS.matcher(names);
        int begin = 0;
        boolean joined = false;
        int others = 0;
        Optional<String> agency = Optional.empty();
        boolean partly = false;
        while (begin <= names.length()) {
            boolean more = gaps.find();
            String part = names.substring(begin, more ? gaps.start() : names.length()).strip();
            Optional<String> named = agencies.named(part);
            if (named.isPresent()) {
                agency = agency.or(() -> Optional.of(part));
                partly |= joined && others > 0;
            } else if (!part.isEmpty()) {
                others++;
                partly |= joined && agency.isPresent();
            }
            if (!more) {
                break;
            }
            joined = gaps.group().length() > 1;
            begin = gaps.end();
        }
        Copy.Extent extent = partly ? Copy.Extent.PART : Copy.Extent.WHOLE;
        return agency.flatMap(name -> credit(line.strip(), name, outlet, extent));
    }

    private Optional<Credit> line(String line, Outlet outlet) {
        if (HOUSE_STYLE.matcher(line).matches()) {
            return credit(line, "Reuters", outlet, Copy.Extent.WHOLE);
        }
        for (Pattern pattern : List.of(AGENCY_WRITERS, COPYRIGHT)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                String name = agencyIn(matcher.group("agency").strip());
                if (!name.isEmpty()) {
                    return credit(line, name, outlet, Copy.Extent.WHOLE);
                }
            }
        }
        for (Pattern pattern : List.of(AS_WELL, CONTRIBUTED, FROM)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                Optional<Credit> partly = partly(line, matcher.group("names"), outlet);
                if (partly.isPresent()) {
                    return partly;
                }
            }
        }
        return UNNAMED_WIRES.matcher(line).matches()
                ? Optional.of(new Credit(line, Optional.empty(), Copy.Extent.PART))
                : Optional.empty();
    }

    /** A copyright's name may go on ("Associated Press All"), so the longest beginning that is an agency's counts. */
    private String agencyIn(String name) {
        String[] words = name.split(" ", -1);
        for (int count = words.length; count > 0; count--) {
            String beginning = String.join(" ", List.of(words).subList(0, count));
            if (agencies.named(beginning).isPresent()) {
                return beginning;
            }
        }
        return "";
    }

    private Optional<Credit> partly(String line, String names, Outlet outlet) {
        for (String part : PARTS.split(names, -1)) {
            String name = part.strip().replaceFirst("[.)\\]]+$", "");
            if (agencies.named(name).isPresent()) {
                Optional<Credit> credit = credit(line, name, outlet, Copy.Extent.PART);
                if (credit.isPresent()) {
                    return credit;
                }
            }
        }
        return Optional.empty();
    }

    /** No credit is what an outlet says of itself, and none can be told from it where the outlet is not known. */
    private Optional<Credit> credit(String text, String name, Outlet outlet, Copy.Extent extent) {
        if (outlet.isCalled(name, agencies)) {
            return Optional.empty();
        }
        String agency = agencies.named(name).orElse(name);
        return Optional.of(new Credit(text, Optional.of(agency), extent));
    }
}
