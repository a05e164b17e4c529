package dev.readout.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a part of a page is there for, by its tag and by the words in its class and id.
 *
 * <p>Class names are cut into words ("articleShareBar" is article, share, bar); rules are about words that many sites
 * use, never about a site.
 */
enum HtmlRole {
    /** Sharing, related stories, newsletters, advertisements, forms. */
    PROMOTION(0.3),
    /** Navigation and notices that belong to the site, whatever it prints; on a short report they outweigh it. */
    SITE(0.85),
    /** What readers wrote under the report; may be longer than it. */
    COMMENTS(0.9),
    /** Words about a picture. */
    CAPTION(0.2),
    /** Who took a picture, or whose report it is. */
    CREDIT(0.2),
    /** Who wrote it and when. */
    BYLINE(0.2),
    /** A note that the page was updated. */
    UPDATE(0.2),
    /** A note that something was wrong. */
    CORRECTION(0.3),
    /** The section's name over the headline. */
    KICKER(0.1),
    /** The lines between headline and report that sum it up. */
    STANDFIRST(0.15);

    /** Above this share of the page's prose a part is the report itself, whatever its class says. */
    final double mostProse;

    HtmlRole(double mostProse) {
        this.mostProse = mostProse;
    }

    private static final Map<String, HtmlRole> BY_TAG = Map.of(
            "nav", SITE,
            "footer", SITE,
            "aside", PROMOTION,
            "button", PROMOTION,
            "select", PROMOTION,
            "fieldset", PROMOTION,
            "dialog", SITE,
            "menu", PROMOTION,
            "figcaption", CAPTION,
            "caption", CAPTION);

    private static final Set<String> PROMOTION_WORDS = setOf("""
            navigation menu submenu crumbs footer sidebar share sharing
            shares sharebar sharedaddy addtoany addthis sharethis social socials related relatedposts recirc
            recirculation recommended recommendation recommendations recommend newsletter newsletters signup
            subscribe subscription subscriber promo promos promotion promoted advert adverts advertisement
            advertising advertorial ad ads dfp sponsor sponsored popup modal
            lightbox outbrain taboola trending popular teaser teasers pagination pager paginator toolbar
            login signin skip tags taglist keywords mostread readmore readalso outro jp-relatedposts
            disclaimer copyright masthead topbar ticker carousel donate donation paywall regwall
            registration prevnext nextprev keyevents hotlinks rating ratings follow followus shop buy bio
            toc crosslinks crosslink onward widget widgets""");

    /** Words that say something only together. */
    private static final List<List<String>> PROMOTION_PAIRS = Arrays.stream("""
            most read, most popular, read more, read also, read next, more from, more stories, also read,
            also like, up next, next article, next post, prev post, author bio, author box, about author,
            author info, author card, tag list, post tags, article tags, entry tags, article tools,
            story tools, page tools, see also, read on, topic list, article topics, in article promo,
            cat links, tag links, link list, links list, key events, post navigation, sr only,
            screen reader, visually hidden, post footer, entry footer, article footer, entry meta footer,
            call to action, load more, show more, inline signup, print only, no print""".split(",", -1))
            .map(pair -> List.of(pair.strip().split(" ", -1)))
            .toList();

    private static final Set<String> SITE_WORDS =
            setOf("nav navbar cookie cookies gdpr cli consent privacy breadcrumb breadcrumbs");
    /** Beside "sidebar" they tell how a page is laid out that has one. */
    private static final Set<String> LAYOUT_WORDS = setOf("with has no layout page wrapper main content");

    private static final Set<String> STANDFIRST_WORDS = setOf("standfirst dek deck subhead subheadline subtitle");
    private static final Set<String> EMBED_WORDS = setOf("embed tweet oembed");
    private static final Set<String> KICKER_WORDS = setOf("kicker eyebrow overline");
    private static final Set<String> COMMENT_WORDS = setOf("""
            comments commentlist comment disqus respond replies discussion usercomments""");
    private static final Set<String> CAPTION_WORDS = setOf("""
            caption captions imgcaption photocaption figcaption legend cutline""");
    private static final Set<String> CREDIT_WORDS = setOf("""
            credit credits photocredit photographer copyright-holder attribution imagecredit""");
    private static final Set<String> BYLINE_WORDS = setOf("""
            byline bylines by author authors dateline timestamp pubdate date datetime published meta
            metadata postmeta authorship contributor contributors writer posted time""");
    private static final Set<String> CORRECTION_WORDS = setOf("""
            correction corrections clarification""");
    private static final Set<String> UPDATE_WORDS = setOf("""
            updated lastupdated lastmodified""");

    private static Set<String> setOf(String words) {
        return Set.of(words.split("\\s+"));
    }

    /** Returns what the element itself is there for, its surroundings aside. */
    static Optional<HtmlRole> of(Element element) {
        String name = element.normalName();
        HtmlRole byTag = BY_TAG.get(name);
        if (byTag != null) {
            return Optional.of(byTag);
        }
        if (name.equals("body") || name.equals("html") || name.equals("main") || isBody(element)) {
            return Optional.empty();
        }
        String role = element.attr("role");
        if (role.equals("navigation")
                || role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("dialog")) {
            return Optional.of(PROMOTION);
        }
        String itemprop = element.attr("itemprop");
        if (itemprop.equals("author") || itemprop.equals("datePublished") || itemprop.equals("dateModified")) {
            return Optional.of(BYLINE);
        }
        if (itemprop.equals("caption")) {
            return Optional.of(CAPTION);
        }
        List<String> words = words(element.className() + " " + element.id());
        return words.isEmpty() ? Optional.empty() : byWords(words, element);
    }

    private static Optional<HtmlRole> byWords(List<String> words, Element element) {
        Set<String> set = new HashSet<>(words);
        if (anyOf(set, CORRECTION_WORDS)) {
            return Optional.of(CORRECTION);
        }
        if (anyOf(set, COMMENT_WORDS)) {
            return Optional.of(COMMENTS);
        }
        if (anyOf(set, SITE_WORDS)) {
            return Optional.of(SITE);
        }
        if (set.contains("sidebar") && !anyOf(set, LAYOUT_WORDS)) {
            return Optional.of(SITE);
        }
        if (anyOf(set, KICKER_WORDS)) {
            return Optional.of(KICKER);
        }
        if (anyOf(set, STANDFIRST_WORDS)) {
            return Optional.of(STANDFIRST);
        }
        if (anyOf(set, EMBED_WORDS)) {
            // A post that the report quotes is part of it, though it is called "social".
            set.remove("social");
        }
        if (anyOf(set, PROMOTION_WORDS) || PROMOTION_PAIRS.stream().anyMatch(set::containsAll)) {
            return Optional.of(PROMOTION);
        }
        if (anyOf(set, CAPTION_WORDS)) {
            return Optional.of(CAPTION);
        }
        if (anyOf(set, CREDIT_WORDS)) {
            return Optional.of(CREDIT);
        }
        if (anyOf(set, UPDATE_WORDS)) {
            return Optional.of(UPDATE);
        }
        return anyOf(set, BYLINE_WORDS) && !element.normalName().equals("article")
                ? Optional.of(BYLINE)
                : Optional.empty();
    }

    /** Returns whether the mark-up itself calls this the text of the article. */
    static boolean isBody(Element element) {
        String itemprop = element.attr("itemprop");
        return itemprop.contains("articleBody") || element.attr("property").contains("articleBody");
    }

    private static boolean anyOf(Set<String> words, Set<String> wanted) {
        for (String word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Cuts class and id into lower-case words at hyphens, underscores, digits and capitals. */
    static List<String> words(String names) {
        String head = Words.head(names, 400);
        StringBuilder spaced = new StringBuilder(head.length() + 16);
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(head.charAt(i - 1));
            if (hump) {
                spaced.append(' ');
            }
            spaced.append(Character.isLetter(c) ? c : ' ');
        }
        String text = spaced.toString().toLowerCase(Locale.ROOT).strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }
}
