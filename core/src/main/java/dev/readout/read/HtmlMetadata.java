package dev.readout.read;

import dev.readout.article.PrintedTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: JSON-LD first, then OpenGraph and {@code article:*}, then the older names, then what is
 * printed ({@code h1}, {@code time}, the title's ending).
 */
final class HtmlMetadata {
    private static final Pattern HOST = Pattern.compile("^https?://([^/?#]*).*$", Pattern.DOTALL);
    private static final Pattern ARTICLES = Pattern.compile("^(?:The|De|Het|Die|Der|Das|Le|La|Les|El|Il) ");
    /** A name squeezed into an address tells nothing when it is shorter. */
    private static final int SHORTEST_SQUEEZED = 5;

    /** What stands between the headline and the outlet in a title; blanks around it keep hyphenated words whole. */
    private static final Pattern TITLE_SEPARATOR = Pattern.compile(" (?:[|–—·»•:]|::|-) ");

    private static final int MOST_WORDS_IN_OUTLET = 5;

    private HtmlMetadata() {}

    static Metadata of(Document document) {
        Metadata head = new Metadata(
                meta(document, "og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"),
                meta(
                                document,
                                "og:site_name",
                                "application-name",
                                "dc.publisher",
                                "article:publisher",
                                "publisher",
                                "cre")
                        .filter(name -> !name.startsWith("http")),
                meta(document, "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
                        .filter(name -> !name.startsWith("http")),
                address(document),
                language(document),
                time(
                        document,
                        "article:published_time",
                        "og:article:published_time",
                        "datePublished",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "dc.date.issued",
                        "dc.date",
                        "dcterms.created",
                        "date",
                        "parsely-pub-date",
                        "sailthru.date",
                        "article.published",
                        "last-modified-date"),
                time(
                        document,
                        "article:modified_time",
                        "og:updated_time",
                        "og:article:modified_time",
                        "dateModified",
                        "lastmod",
                        "last-modified",
                        "dcterms.modified",
                        "article.updated"));
        return JsonLd.metadata(document).or(head).or(printed(document));
    }

    private static Optional<String> meta(Document document, String... names) {
        for (String name : names) {
            for (Element meta : document.select("meta[property=" + quoted(name) + "], meta[name=" + quoted(name)
                    + "], meta[itemprop=" + quoted(name) + "]")) {
                String content = Words.collapse(meta.attr("content"));
                if (!content.isEmpty()) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static Optional<PrintedTime> time(Document document, String... names) {
        for (String name : names) {
            Optional<PrintedTime> time = meta(document, name).flatMap(Dates::parse);
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(Document document) {
        Element canonical = document.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
        Optional<String> link = canonical == null ? Optional.empty() : Addresses.normal(canonical.attr("href"));
        return link.or(() -> meta(document, "og:url", "twitter:url").flatMap(Addresses::normal));
    }

    private static Optional<String> language(Document document) {
        Element html = document.selectFirst("html[lang], html[xml:lang]");
        Optional<String> declared = html == null
                ? Optional.empty()
                : Languages.tag(html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
        return declared.or(() -> meta(document, "og:locale", "language", "dc.language", "content-language")
                .flatMap(Languages::tag));
    }

    private static Metadata printed(Document document) {
        Element h1 = document.selectFirst("article h1, main h1");
        if (h1 == null) {
            h1 = document.selectFirst("h1");
        }
        String title = Words.collapse(document.title());
        Optional<String> heading = h1 == null
                ? Optional.empty()
                : Optional.of(Words.collapse(h1.text())).filter(text -> !text.isEmpty());
        Optional<String> addressed = outletOfAddress(document, title);
        Optional<String> outlet = addressed.or(() -> outlet(title));
        Optional<String> stripped = Optional.of(
                        outlet(title).map(name -> withoutOutlet(title, name)).orElse(title))
                .filter(text -> !text.isEmpty());
        return Metadata.title(heading.or(() -> stripped))
                .or(Metadata.outlet(outlet))
                .or(Metadata.published(firstTime(document)));
    }

    private static Optional<PrintedTime> firstTime(Document document) {
        Element time = document.selectFirst(
                "article time[datetime], main time[datetime], [itemprop=datePublished], time[datetime], [datetime]");
        if (time == null) {
            return Optional.empty();
        }
        String value = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        return Dates.parse(value.isEmpty() ? time.text() : value);
    }

    /** The part of the title that the page's own address spells too: "De Grauwer Bode" at grauwerbode.example. */
    private static Optional<String> outletOfAddress(Document document, String title) {
        Element link = document.selectFirst("link[rel=canonical][href]");
        String host =
                link == null ? "" : Words.lower(HOST.matcher(link.attr("href")).replaceFirst("$1"));
        return TITLE_SEPARATOR
                .splitAsStream(title)
                .map(String::strip)
                .filter(part -> Words.count(part) <= MOST_WORDS_IN_OUTLET)
                .filter(part -> {
                    String squeezed =
                            Words.lower(ARTICLES.matcher(part).replaceFirst("")).replaceAll("[^\\p{L}\\p{N}]", "");
                    return squeezed.length() >= SHORTEST_SQUEEZED
                            && host.replace("-", "").contains(squeezed);
                })
                .findFirst();
    }

    /** The outlet at the end of the title, or at its beginning before a double colon. */
    private static Optional<String> outlet(String title) {
        int doubled = title.indexOf(" :: ");
        if (doubled > 0 && Words.count(title.substring(0, doubled)) <= MOST_WORDS_IN_OUTLET) {
            return Optional.of(title.substring(0, doubled));
        }
        Matcher separator = TITLE_SEPARATOR.matcher(title);
        int end = -1;
        while (separator.find()) {
            end = separator.end();
        }
        return end > 0
                        && !title.substring(0, end).isBlank()
                        && Words.count(title.substring(end)) <= MOST_WORDS_IN_OUTLET
                ? Optional.of(title.substring(end)).filter(name -> !name.isBlank())
                : Optional.empty();
    }

    private static String withoutOutlet(String title, String outlet) {
        if (title.startsWith(outlet + " :: ")) {
            return title.substring(outlet.length() + 4);
        }
        String rest = title.substring(0, title.length() - outlet.length());
        return rest.substring(0, Math.max(0, rest.length() - 3)).strip();
    }
}
