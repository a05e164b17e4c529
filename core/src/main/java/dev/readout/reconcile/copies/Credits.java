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

    private static final int LONGEST_LINE = 500;

    /** Where a credit may begin in its line: first, or after a sentence ("Torv reported from Emmer. Contributing: …"). */
    private static final String BEGINS = "(?:^[(\\[•⦁*_—–-]{0,3} ?|(?<=[.;] ))";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{2,60}+)\\)");
    private static final Pattern IN_SLASHES = Pattern.compile("/([^/]{2,30}+)/");
    private static final Pattern AFTER_STOP = Pattern.compile("\\.[ ](\\p{Lu}[\\p{L}-]{1,30}+)$");

    /** The house style of Reuters and of agencies like it; papers do not name an editor beside their own reporters. */
    private static final Pattern HOUSE_STYLE = Pattern.compile(
            "[(\\[]?(?:Additional reporting|Reporting|Writing|Compiled) by \\p{Lu}.{3,300}?[;,.)] ?\\(?(?:[Ww]riting .{3,60}; ?)?[Ee]diting by \\p{Lu}.{2,100}",
            Pattern.DOTALL);

    private static final String NAME = "(?<agency>(?:\\p{Lu}[\\p{L}\\p{M}'’-]*+[ ]?){1,5}+)";

    /** The agency's own note on who else of it reported ("Associated Press writer Ana Torv contributed to this report"). */
    private static final Pattern AGENCY_WRITERS = Pattern.compile(
            BEGINS
                    + "(?:[Tt]he )?(?<agency>(?:\\p{Lu}[\\p{L}'’-]*+ ){1,4})(?:\\p{Ll}{3,15} ){0,2}?(?:[Ww]riter|[Rr]eporter|[Jj]ournalist|[Cc]orrespondent|[Ss]taffer)s? .{3,400}?contributed to this (?<what>report|article|story)\\b");

    /** "This is agency copy from …", "This report is from …", "This story was reported by …". */
    private static final Pattern REPORTED_BY = Pattern.compile(BEGINS
            + "This (?:(?:story|report|article|dispatch) )?(?:is|was|comes) (?:(?:agency|wire) (?:copy|report|story) |(?:reported|written|provided|produced|supplied|distributed) )?(?:from|by) (?:[Tt]he )?"
            + NAME);

    private static final Pattern COPYRIGHT =
            Pattern.compile("^(?:©|\\([cC]\\)|Copyright)(?: [Cc]opyright)?[ ©0-9(cC),-]{0,30}(?:[Tt]he )?" + NAME);

    private static final String REPORT = "(?:report|article|story|piece|dispatch)s?\\b";

    private static final List<Pattern> CONTRIBUTED = List.of(
            Pattern.compile(BEGINS + "[Cc]ontributing: (?<names>.{2,300})$"),
            Pattern.compile(BEGINS + "(?<names>.{2,300}?) (?:also )?contributed (?:to (?:this|the) " + REPORT
                    + "|reporting|this report).{0,120}$"),
            Pattern.compile("^.{2,300}\\bcontributed to this " + REPORT + ", as well as (?<names>.{2,80})$"),
            Pattern.compile(BEGINS
                    + "(?:[Ii]nformation|[Mm]aterials?|[Rr]eporting) from (?<names>.{2,120}?) (?:was|were|is|are) (?:also )?(?:used|included) in this "
                    + REPORT),
            Pattern.compile(
                    BEGINS + "[Tt]his " + REPORT
                            + " (?:contains|includes|uses) (?:information|material|reporting) (?:from|by) (?<names>.{2,120})$"));

    private static final Pattern WITH = Pattern.compile(
            "^[(\\[•⦁*_—–-]{0,3} ?[Ww]ith (?:(?:additional |further )?(?:reporting|input|inputs|files|material|assistance|contributions?|reports|information) (?:by |from )?)?(?<names>.{2,120})$");

    /** A name or a short word between names: what a list of names is made of. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:(?:[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}.'’-]*+|in|from|of|the|at|staff|reports|reporters|wires|services|agencies)[ ]?)++");

    private static final Pattern UNNAMED_WIRES = Pattern.compile(
            BEGINS
                    + "(?:(?:.{2,120} contributed to )?this (?:article|story|report),? (?:which )?(?:is|was) based (?:in part |partly )?on |with |from |.{2,40} and )(?:\\p{L}+ )?(?:wires?|(?:wire|news|agency)[- ]?(?:service |agency )?(?:services?|agencies|reports?))(?: reports?)?[.)\\]]{0,2}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTS = Pattern.compile("[,;/|&·•]| and | with ");

    private final Agencies agencies = Agencies.load();
    private final Media media = Media.load();

    /** Returns whose text this is by its outlet, its address, and its clearest credit. */
    Provenance of(Article article) {
        Outlet outlet = Outlet.of(article, agencies);
        List<Credit> credits = new ArrayList<>();
        List<String> lines = lines(article);
        lines.forEach(line -> explicit(line, outlet).ifPresent(credits::add));
        Optional<Named> dateline = article.dateline().flatMap(this::dateline);
        dateline.flatMap(named -> credit(named, outlet)).ifPresent(credits::add);
        article.byline()
                .flatMap(this::byline)
                .flatMap(named -> credit(named, outlet))
                .ifPresent(credits::add);
        lines.forEach(line -> line(line, outlet).ifPresent(credits::add));
        Optional<Credit> clearest = credits.stream()
                .filter(credit -> credit.extent() == Copy.Extent.WHOLE)
                .findFirst()
                .or(() -> credits.stream().findFirst());
        return new Provenance(outlet, dateline.flatMap(named -> agencies.named(named.agency())), clearest);
    }

    /** An agency's name, the printed words that hold it, and how much they claim for it. */
    private record Named(String text, String agency, Copy.Extent extent) {}

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
        for (Span paragraph : paragraphs.subList(Math.max(0, paragraphs.size() - LAST_PARAGRAPHS), paragraphs.size())) {
            lines.add(paragraph.in(article.body()));
        }
        return lines.stream().filter(line -> line.length() <= LONGEST_LINE).toList();
    }

    private Optional<Named> dateline(String line) {
        for (Pattern pattern : List.of(IN_BRACKETS, IN_SLASHES, AFTER_STOP)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && (agencies.named(matcher.group(1)).isPresent() || media.isOutlet(matcher.group(1)))) {
                String text = pattern == AFTER_STOP ? matcher.group(1) : matcher.group();
                return Optional.of(new Named(text, matcher.group(1), Copy.Extent.WHOLE));
            }
        }
        return Optional.empty();
    }

    /** "Associated Press", "By Ana Torv, Associated Press": whole; "Ana Torv and Associated Press", "EC/AP": part. */
    private Optional<Named> byline(String line) {
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
            String part =
                    names.substring(begin, more ? gaps.start() : names.length()).strip();
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
            joined = gaps.group().length() > 1 || gaps.group().equals("/");
            begin = gaps.end();
        }
        Copy.Extent extent = partly ? Copy.Extent.PART : Copy.Extent.WHOLE;
        return agency.map(name -> new Named(line.strip(), name, extent));
    }

    /** A line that says in so many words that the whole report is an agency's. */
    private Optional<Credit> explicit(String line, Outlet outlet) {
        Matcher matcher = REPORTED_BY.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = agencyIn(matcher.group("agency").strip());
        String text = line.substring(matcher.start()).strip();
        return name.isEmpty() ? Optional.empty() : credit(new Named(text, name, Copy.Extent.WHOLE), outlet);
    }

    private Optional<Credit> line(String line, Outlet outlet) {
        if (HOUSE_STYLE.matcher(line).matches() && outlet.agency().isEmpty() && !outlet.isUnknown()) {
            return Optional.of(new Credit(line, Optional.empty(), Copy.Extent.WHOLE));
        }
        for (Pattern pattern : List.of(AGENCY_WRITERS, COPYRIGHT)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                String name = agencyIn(matcher.group("agency").strip());
                // Agencies call what they write a report; a paper that thanks a colleague there calls it an article.
                boolean own = pattern != AGENCY_WRITERS || matcher.group("what").equals("report");
                if (!name.isEmpty()) {
                    Copy.Extent extent = own ? Copy.Extent.WHOLE : Copy.Extent.PART;
                    return credit(new Named(line.substring(matcher.start()).strip(), name, extent), outlet);
                }
            }
        }
        for (Pattern pattern : CONTRIBUTED) {
            Optional<Credit> partly = partly(line, pattern, outlet);
            if (partly.isPresent()) {
                return partly;
            }
        }
        Matcher with = WITH.matcher(line);
        if (with.find()
                && PARTS.splitAsStream(with.group("names").replaceFirst("[.)\\]]+$", ""))
                        .allMatch(part -> NAMES.matcher(part.strip()).matches())) {
            Optional<Credit> partly = partly(line, WITH, outlet);
            if (partly.isPresent()) {
                return partly;
            }
        }
        Matcher unnamed = UNNAMED_WIRES.matcher(line);
        return unnamed.find()
                ? Optional.of(new Credit(line.substring(unnamed.start()).strip(), Optional.empty(), Copy.Extent.PART))
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

    private Optional<Credit> partly(String line, Pattern pattern, Outlet outlet) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String text = line.substring(matcher.start()).strip();
        return PARTS.splitAsStream(matcher.group("names"))
                .map(part -> part.strip().replaceFirst("[.)\\]]+$", "").replaceFirst("^and ", ""))
                .filter(name -> agencies.named(name).isPresent())
                .flatMap(name -> credit(new Named(text, name, Copy.Extent.PART), outlet).stream())
                .findFirst();
    }

    /** No credit is what an outlet says of itself; where it is not known, it may be the agency. */
    private Optional<Credit> credit(Named named, Outlet outlet) {
        boolean own =
                outlet.isUnknown() ? named.extent() == Copy.Extent.WHOLE : outlet.isCalled(named.agency(), agencies);
        return own
                ? Optional.empty()
                : Optional.of(new Credit(
                        named.text(),
                        Optional.of(agencies.named(named.agency()).orElse(named.agency())),
                        named.extent()));
    }
}
