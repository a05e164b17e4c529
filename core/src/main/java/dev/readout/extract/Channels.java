package dev.readout.extract;

import dev.readout.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where something was said or posted, in the words around a cue. */
final class Channels {
    private static final String PLATFORMS =
            "Truth Social|Telegram|Twitter|Facebook|Instagram|WhatsApp|Weibo|TikTok|YouTube|Threads|Bluesky|Mastodon"
                    + "|LinkedIn|VKontakte|VK";
    private static final Pattern KNOWN = Pattern.compile("\\b(" + PLATFORMS + ")\\b");
    /** "on Harbourline", "on her Harbourline channel", "on X": a name after "on", where something is written. */
    private static final Pattern NAMED = Pattern.compile(
            "\\bon (?:his |her |its |the |their )?(?:official )?(\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)?)\\b");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(?:wr[io]te|writes|written|post|posts|posted|posting|tweet\\w*)$");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
                    + "|October|November|December");
    /** "In a post on Harbourline, she wrote": before the one who writes. */
    private static final Pattern LEADING =
            Pattern.compile("(?i:\\b(?:post|message|tweet|video|thread)s?(?: (?:posted|shared|published|sent))? on"
                    + "|\\b(?:posted|shared|published) (?:on|to)|\\b(?:writing|posting) on)"
                    + " (?:(?:his|her|its|the|their) )?(?:official )?(\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)?)");

    private static final Pattern PLATFORM_POST = Pattern.compile(
            "\\b(?:[Ii]n|[Oo]n|[Vv]ia)\\b[^,;]{0,40}?\\b(" + PLATFORMS + ")\\b(?! (?:said|executive|user))");
    /** Where many are spoken to at once: no platform. */
    private static final String VENUES =
            "(?:news|press|media) (?:conference|briefing|availability)|briefing|podcast|interview";

    private static final Pattern VENUE = Pattern.compile(
            "(?:^|(?i:\\b(?:at|in|during|to|told))) (?:an?|the|his|her|their|its) (?:[\\p{L}’'-]+ ){0,3}?(" + VENUES
                    + ")\\b");

    /** How many characters after a cue belong to it: a phrase, not the next sentence. */
    private static final int REACH = 120;

    private Channels() {}

    /**
     * Returns the platform or venue that the cue's sentence tells outside of content and source.
     *
     * @param sentence the cue's
     */
    static Optional<String> of(String body, Span cue, List<Span> source, List<Span> content, Span sentence) {
        String after = after(body, cue, content, sentence.end());
        int first = Stream.of(List.of(cue), source, content)
                .flatMap(List::stream)
                .mapToInt(Span::begin)
                .min()
                .orElse(cue.begin());
        String before = first > sentence.begin() ? body.substring(sentence.begin(), first) : "";
        Matcher known = KNOWN.matcher(after);
        if (known.find()) {
            return Optional.of(known.group(1));
        }
        if (WRITTEN.matcher(cue.in(body)).find()) {
            Matcher named = NAMED.matcher(after);
            while (named.find()) {
                if (!CALENDAR.matcher(named.group(1)).lookingAt()) {
                    return Optional.of(named.group(1));
                }
            }
        }
        Matcher leading = LEADING.matcher(before);
        if (leading.find() && !CALENDAR.matcher(leading.group(1)).lookingAt()) {
            return Optional.of(leading.group(1));
        }
        Matcher platform = PLATFORM_POST.matcher(before);
        if (platform.find()) {
            return Optional.of(platform.group(1));
        }
        return Stream.of(after, before)
                .map(VENUE::matcher)
                .filter(Matcher::find)
                .map(venue -> venue.group(1))
                .findFirst();
    }

    /** Returns whether what was found is where many are spoken to at once, and no platform. */
    static boolean isVenue(String channel) {
        return channel.matches(VENUES);
    }

    /** Returns whether the cue is of one who writes: what follows may go on with a post. */
    static boolean isWritten(String cue) {
        return WRITTEN.matcher(cue).find();
    }

    private static String after(String body, Span cue, List<Span> content, int sentenceEnd) {
        int end = Math.min(Math.min(body.length(), sentenceEnd), cue.end() + REACH);
        for (Span piece : content) {
            if (piece.begin() >= cue.end()) {
                end = Math.min(end, piece.begin());
            }
        }
        return end <= cue.end() ? "" : body.substring(cue.end(), end);
    }
}
