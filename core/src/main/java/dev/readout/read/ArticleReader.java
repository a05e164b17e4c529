package dev.readout.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads captures of every supported format: web pages, plain text, Markdown, and the JSON of common collectors.
 *
 * <p>The format is told by the content, then by the ending of the name. Thread-safe. Never throws for what a file
 * holds: what cannot be read comes back as a {@link Problem}.
 */
public final class ArticleReader {
    /** No printed article comes near it; bounds the memory one capture can take. */
    static final int LARGEST_ARTICLE = 20 * 1024 * 1024;

    private static final Pattern ELEMENT = Pattern.compile("#[0-9]+$");

    /** Makes a reader; one serves any number of threads. */
    public ArticleReader() {}

    /**
     * Takes a file apart that holds several articles (a JSON array, JSON lines): one capture each, with the bytes of
     * its own element. Any other file comes back as the only element.
     *
     * <p>The elements are named {@code file#1}, {@code file#2} and so on: the element of a list, the line of JSON
     * lines. An element that is not JSON is a capture too, and reading it says so.
     */
    public List<Capture> split(Capture file) {
        return JsonSplitter.split(file, ending(file.name()));
    }

    /** Reads one article. */
    public Reading read(Capture capture) {
        byte[] bytes = capture.bytes();
        if (bytes.length > LARGEST_ARTICLE) {
            return failed(
                    Problem.Kind.TOO_LARGE,
                    "This file is larger than " + LARGEST_ARTICLE / (1024 * 1024)
                            + " MB; give one article, not a collection of them.");
        }
        Optional<Problem> unreadable = Bytes.problem(bytes);
        if (unreadable.isPresent()) {
            return new Reading(Optional.empty(), List.of(unreadable.get()));
        }
        Encodings.Decoded decoded = Encodings.decode(bytes);
        if (Words.collapse(decoded.text()).isEmpty()) {
            return failed(Problem.Kind.EMPTY, "The file holds no text.");
        }
        return Assembler.assemble(capture, decoded, draft(decoded.text(), ending(capture.name())));
    }

    private static Draft draft(String text, String ending) {
        boolean json =
                ending.equals("json") || ending.equals("jsonl") || ending.equals("ndjson") || ending.equals("jl");
        if (TextOrPage.looksLikeJson(text) || (json && !TextOrPage.looksLikePage(text))) {
            return JsonFormat.read(text);
        }
        if (TextOrPage.looksLikeFeed(text)) {
            return Draft.failed(
                    Problem.Kind.NOT_AN_ARTICLE,
                    "This is a feed or a site map, a list of articles; give the articles themselves.");
        }
        boolean markdown = ending.equals("md") || ending.equals("markdown");
        boolean page = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
        boolean tagged = (page && text.indexOf('<') >= 0) || TextOrPage.looksLikePage(text);
        if ((tagged && !markdown) || text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)) {
            return Truncation.inPage(text).orElseGet(() -> HtmlFormat.read(text));
        }
        return markdown || MarkdownFormat.looksLike(text)
                ? MarkdownFormat.read(text)
                : Draft.of(Metadata.NONE, TextFormat.pieces(text));
    }

    private static Reading failed(Problem.Kind kind, String message) {
        return new Reading(Optional.empty(), List.of(new Problem(kind, message)));
    }

    private static String ending(String name) {
        String file = ELEMENT.matcher(name).replaceFirst("");
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
