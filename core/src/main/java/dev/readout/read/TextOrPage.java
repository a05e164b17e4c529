package dev.readout.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a text's own words which format it is in; a file's name decides only where they leave a doubt. */
final class TextOrPage {
    private static final int HEAD = 20_000;

    private static final Pattern PAGE_START =
            Pattern.compile("<!doctype html|<html[\\s>]|<head[\\s>]|<body[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK_TAG = Pattern.compile(
            "</?(?:p|div|article|section|h[1-6]|span|br|table|ul|main)(?:[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\\s>]");
    private static final int FEW_TAGS = 4;

    private TextOrPage() {}

    /** Returns whether the text is HTML, whole or a fragment. */
    static boolean looksLikePage(String text) {
        String head = Words.head(text, HEAD);
        Matcher start = PAGE_START.matcher(head);
        if (start.find()
                && head.substring(0, start.start())
                        .replaceAll("(?s)<!--.*?-->|<\\?[^>]*>|<!DOCTYPE[^>]*>", "")
                        .isBlank()) {
            return true;
        }
        Matcher tag = BLOCK_TAG.matcher(head);
        int tags = 0;
        while (tags < FEW_TAGS && tag.find()) {
            tags++;
        }
        return tags >= FEW_TAGS || (tags > 1 && head.stripLeading().startsWith("<"));
    }

    static boolean looksLikeFeed(String text) {
        String head = Words.head(text, HEAD).stripLeading();
        return head.startsWith("<") && FEED.matcher(Words.head(head, 2000)).find();
    }

    /** Returns whether the text opens as a JSON object or a list of objects does. */
    static boolean looksLikeJson(String text) {
        int i = skip(text, 0);
        if (i < text.length() && text.charAt(i) == '[') {
            i = skip(text, i + 1);
        }
        if (i >= text.length() || text.charAt(i) != '{') {
            return false;
        }
        i = skip(text, i + 1);
        return i >= text.length() || text.charAt(i) == '"' || text.charAt(i) == '}';
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
