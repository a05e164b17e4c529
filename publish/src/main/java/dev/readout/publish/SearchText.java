package dev.readout.publish;

import dev.readout.article.Span;
import dev.readout.publish.Ink.Run;
import dev.readout.record.EntryKind;
import dev.readout.search.Filters;
import dev.readout.search.SearchHit;
import dev.readout.search.SearchHit.Named;
import dev.readout.search.SearchHit.Words;
import dev.readout.search.SearchQuery;
import dev.readout.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a search found, as text for a terminal. Pure and safe to share between threads.
 */
public final class SearchText {
    private static final int WORDS = 5;
    /** Characters of a passage that are shown: some four lines. */
    private static final int LONGEST = 400;
    /** Of them, those before the first word that fits. */
    private static final int BEFORE = 120;
    /** Names of one entry that are shown. */
    private static final int MOST_NAMES = 6;

    private SearchText() {}

    /** Returns a result as lines no wider than the style's columns, ending in a line break. */
    public static String render(SearchQuery query, SearchResult result, TextStyle style) {
        Sheet sheet = new Sheet(style);
        sheet.line(0, 0, Ink.STRONG.on(found(query, result)), Ink.PLAIN.on(kinds(result)));
        if (result.total() > 0) {
            sheet.line(0, 0, Ink.FAINT.on("Read by a machine: check each line against the words below it."));
        }
        for (String name : result.unknown()) {
            sheet.line(0, 2, Ink.ACCENT.on("Nobody in the record is called " + name + "."));
        }
        int number = query.offset();
        for (SearchHit hit : result.hits()) {
            hit(sheet, ++number, hit);
        }
        int shown = query.offset() + result.hits().size();
        if (!result.hits().isEmpty() && shown < result.total()) {
            sheet.blank();
            sheet.line(0, 0, Ink.FAINT.on((result.total() - shown) + " more: --first " + (shown + 1)));
        }
        return sheet.toString();
    }

    private static String found(SearchQuery query, SearchResult result) {
        String asked = query.text().isBlank()
                ? query.filters().equals(Filters.NONE) ? "All entries" : "Entries of this kind"
                : "Search for " + query.text().strip();
        if (result.total() == 0) {
            return asked + ": nothing found.";
        }
        return asked + ": " + result.total() + " found"
                + (result.byMeaning() == 0 ? "," : ", " + result.byMeaning() + " of them by meaning alone,");
    }

    private static String kinds(SearchResult result) {
        List<String> kinds = new ArrayList<>();
        for (Map.Entry<EntryKind, Integer> count : result.counts().entrySet()) {
            kinds.add(Nouns.count(count.getValue(), noun(count.getKey())).replace("ys", "ies"));
        }
        return kinds.isEmpty() ? "" : String.join(", ", kinds) + ".";
    }

    private static String noun(EntryKind kind) {
        return switch (kind) {
            case ARTICLE -> "report";
            case ENTITY -> "name";
            case ATTRIBUTION -> "attribution";
            case STATEMENT -> "statement";
            case CLAIM -> "claim";
            case ENCOUNTER -> "encounter";
            case POSITION -> "position";
            case DIFFERENCE -> "difference";
            case UNDECIDED -> "doubt";
        };
    }

    private static void hit(Sheet sheet, int number, SearchHit hit) {
        sheet.blank();
        String place = String.valueOf(number);
        List<Run> line = new ArrayList<>();
        line.add(Ink.FAINT.on(place));
        line.add(Ink.STRONG.on(heading(hit)));
        line.add(Ink.PLAIN.on(details(hit)));
        sheet.line(Math.max(0, WORDS - 1 - place.length()), WORDS, line);
        if (hit.key().kind() == EntryKind.ENTITY) {
            sheet.line(WORDS, WORDS, Ink.FAINT.on(sources(hit, false)));
            return;
        }
        List<Run> words = new ArrayList<>();
        for (Words piece : hit.words()) {
            if (!words.isEmpty()) {
                words.add(Ink.PLAIN.on("[…]"));
            }
            words.addAll(marked(piece));
        }
        sheet.line(WORDS, WORDS, words);
        sheet.line(WORDS, WORDS, Ink.FAINT.on(sources(hit, true)));
    }

    private static String heading(SearchHit hit) {
        String who = names(hit.who());
        return switch (hit.key().kind()) {
            case ARTICLE -> hit.title().orElse("Report without a headline");
            case ENTITY -> hit.title().orElse("");
            case STATEMENT, ATTRIBUTION, POSITION ->
                (who.isEmpty() ? "Speaker not named" : who)
                        + (hit.toward().isEmpty() ? "" : " to " + names(hit.toward()));
            case CLAIM -> "Claim" + (who.isEmpty() ? "" : " of " + who);
            case ENCOUNTER -> capital(hit.types().getFirst()) + (who.isEmpty() ? "" : ": " + who);
            case DIFFERENCE, UNDECIDED -> hit.key().id();
        };
    }

    private static String details(SearchHit hit) {
        List<String> details = new ArrayList<>();
        switch (hit.key().kind()) {
            case ARTICLE -> details.add("report");
            case ENTITY, POSITION -> details.add(hit.types().getFirst());
            case ENCOUNTER -> details.add(hit.types().getLast());
            case STATEMENT, ATTRIBUTION -> details.add("said");
            case CLAIM, DIFFERENCE, UNDECIDED -> {}
        }
        hit.when().ifPresent(when -> details.add(Days.words(when)));
        hit.place().ifPresent(details::add);
        return details.isEmpty() ? "" : "– " + String.join(", ", details);
    }

    private static String names(List<Named> all) {
        String names = all.stream().limit(MOST_NAMES).map(Named::name).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMES ? names + " and " + (all.size() - MOST_NAMES) + " more" : names;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String sources(SearchHit hit, boolean ofWords) {
        List<String> sources = new ArrayList<>();
        Optional<Words> first = hit.words().stream().findFirst();
        if (ofWords && first.isPresent()) {
            sources.add(first.get().outlet().orElse("No outlet named") + ", "
                    + first.get().published().map(Days::brief).orElse("no date"));
        }
        if (hit.reports() > 1 || !ofWords) {
            sources.add((ofWords ? "in all " : "in ") + Nouns.count(hit.reports(), "report") + " by "
                    + Nouns.count(hit.outlets().size(), "outlet"));
        }
        hit.origins().ifPresent(number -> sources.add(Nouns.count(number, "independent source")));
        return String.join("; ", sources);
    }

    /** A passage, cut to the surroundings of what fits, with whole words marked: a run ends where there is a space. */
    private static List<Run> marked(Words words) {
        String text = words.text();
        int fits = words.marks().isEmpty() ? 0 : words.marks().getFirst().begin();
        int begin = text.length() <= LONGEST || fits <= BEFORE ? 0 : afterSpace(text, fits - BEFORE, fits);
        int end = text.length() - begin <= LONGEST ? text.length() : beforeSpace(text, begin + LONGEST);
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder(begin > 0 ? "…" : "");
        boolean marked = false;
        int at = begin;
        while (at < end) {
            int stop = at;
            while (stop < end && !Character.isWhitespace(text.charAt(stop))) {
                stop++;
            }
            if (stop > at) {
                boolean here = touches(words.marks(), at, stop);
                if (here != marked) {
                    add(runs, run, marked);
                    marked = here;
                }
                run.append(run.isEmpty() ? "" : " ").append(text, at, stop);
            }
            at = stop + 1;
        }
        add(runs, run, marked);
        if (end < text.length()) {
            runs.add(Ink.PLAIN.on("…"));
        }
        return runs;
    }

    private static void add(List<Run> runs, StringBuilder run, boolean marked) {
        if (!run.isEmpty()) {
            runs.add((marked ? Ink.ACCENT.and(Ink.STRONG) : Ink.PLAIN).on(run.toString()));
            run.setLength(0);
        }
    }

    private static boolean touches(List<Span> marks, int begin, int end) {
        Span word = new Span(begin, end);
        return marks.stream().anyMatch(word::overlaps);
    }

    private static int afterSpace(String text, int from, int before) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= before ? before : space + 1;
    }

    private static int beforeSpace(String text, int until) {
        int space = text.lastIndexOf(' ', until);
        return space <= until - LONGEST ? until : space;
    }
}
