package dev.readout.extract;

import dev.readout.article.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where something was said or posted, in the words around a cue. */
final class Channels {
    private static final String PLATFORMS =
            "Truth Social|Telegram|Twitter|Facebook|Instagram|WhatsApp|Weibo|TikTok|YouTube|Threads|Bluesky|Mastodon"
                    + "|LinkedIn|VKontakte|VK";
    private static final Pattern KNOWN = Pattern.compile("\\b(" + PLATFORMS + ")\\b");
    /** "on Harbourline", "on her Harbourline channel", "on X": a name after "on", where something is written. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:on|to) (?:his |her |its |the |their )?(?:official )?(\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)?)\\b");

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)\\b(?:wr[io]te|writes|written|post|posts|posted|posting|tweet\\w*)$");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
                    + "|October|November|December");
    /** How many characters after a cue belong to it: a phrase, not the next sentence. */
    private static final int REACH = 120;

    private Channels() {}

    /**
     * Returns the channel that stands after the cue and outside the content.
     *
     * @param sentenceEnd where the cue's sentence ends
     */
    static Optional<String> after(String body, Span cue, java.util.List<Span> content, int sentenceEnd) {
        int end = Math.min(Math.min(body.length(), sentenceEnd), cue.end() + REACH);
        for (Span piece : content) {
            if (piece.begin() >= cue.end()) {
                end = Math.min(end, piece.begin());
            }
        }
        if (end <= cue.end()) {
            return Optional.empty();
        }
        String phrase = body.substring(cue.end(), end);
        Matcher known = KNOWN.matcher(phrase);
        if (known.find()) {
            return Optional.of(known.group(1));
        }
        if (WRITTEN.matcher(cue.in(body)).find()) {
            Matcher named = NAMED.matcher(phrase);
            while (named.find()) {
                if (!CALENDAR.matcher(named.group(1)).lookingAt()) {
                    return Optional.of(named.group(1));
                }
            }
        }
        return Optional.empty();
    }
}
