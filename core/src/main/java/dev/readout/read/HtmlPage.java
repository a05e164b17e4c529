package dev.readout.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the part of a page that holds the report: the element that the mark-up names as the article's body, or else
 * the deepest one that still holds nearly all prose that is not chrome.
 */
final class HtmlPage {
    /** An element loses no more than this share of the prose around it when it is taken for the report. */
    private static final double NEARLY_ALL = 0.85;

    /** A heading with less prose after it, in characters, is no headline of a report. */
    private static final int LEAST_REPORT = 200;

    /** Mark-up that names the body is believed when it holds this share of the page's prose. */
    private static final double NAMED_SHARE = 0.5;

    private static final Pattern BODY_NAME = Pattern.compile(
            "\\b(?:article|story|post|entry|news|blog|content|single|text|main|detail|wysiwyg|td-post)[-_]{0,2}(?:body|content|text|copy|inner|main|container|article)(?:\\b|[-_])"
                    + "|\\b(?:articleBody|storyBody|articleContent|entryContent|postContent|bodycopy|body-copy|body-text|bodytext|article|story|mw-parser-output)\\b",
            Pattern.CASE_INSENSITIVE);

    private final HtmlBlocks index;
    private final List<HtmlBlock> blocks;
    private final int[] prose;
    private final int[] reportProse;
    private final IdentityHashMap<Element, Optional<HtmlRole>> roles = new IdentityHashMap<>();
    private final Element root;
    private final int headline;

    private HtmlPage(Document document, Optional<String> title) {
        this.root = document.body();
        roles.put(root, Optional.empty());
        this.index = HtmlBlocks.of(root);
        this.blocks = index.all();
        this.prose = new int[blocks.size() + 1];
        this.reportProse = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            prose[i + 1] = prose[i] + blocks.get(i).prose();
        }
        HtmlTeasers.cards(index, blocks).forEach(card -> roles.put(card, Optional.of(HtmlRole.PROMOTION)));
        this.headline = title.map(this::headline).orElse(0);
        for (int i = 0; i < blocks.size(); i++) {
            boolean report = i >= headline && role(blocks.get(i)).isEmpty();
            reportProse[i + 1] = reportProse[i] + (report ? blocks.get(i).prose() : 0);
        }
    }

    /** Takes a page whose invisible parts have been removed. */
    static HtmlPage of(Document document, Optional<String> title) {
        return new HtmlPage(document, title);
    }

    /**
     * The block of the first heading that prints the title, when a report may follow it: what stands above it is not
     * the report, however much prose it is.
     */
    private int headline(String title) {
        String wanted = Words.lower(title);
        for (int i = 0; i < blocks.size(); i++) {
            HtmlBlock block = blocks.get(i);
            String name = block.owner().normalName();
            String text = Words.lower(block.text());
            boolean heading = name.equals("h1") || name.equals("h2") || name.equals("h3");
            if (heading
                    && !block.isMostlyLinks()
                    && text.length() >= 15
                    && (wanted.startsWith(text) || text.startsWith(wanted))) {
                return prose[blocks.size()] - prose[i] >= LEAST_REPORT ? i : 0;
            }
        }
        return 0;
    }

    /** Returns the blocks inside the element from the headline on, in printed order. */
    List<HtmlBlock> blocksIn(Element element) {
        int end = index.end(element);
        int begin = index.begin(element);
        return blocks.subList(headline < end ? Math.max(begin, headline) : begin, end);
    }

    /** Returns how many characters of the report's prose stand inside the element. */
    int proseIn(Element element) {
        return reportProse[index.end(element)] - reportProse[index.begin(element)];
    }

    /** Returns what the block is there for by the mark-up around it; empty for the report itself. */
    Optional<HtmlRole> role(HtmlBlock block) {
        return role(block.owner());
    }

    private Optional<HtmlRole> role(Element element) {
        List<Element> path = new ArrayList<>();
        Element at = element;
        while (at != null && !roles.containsKey(at)) {
            path.add(at);
            at = at.parent();
        }
        Optional<HtmlRole> inherited = at == null ? Optional.empty() : roles.getOrDefault(at, Optional.empty());
        for (int i = path.size() - 1; i >= 0; i--) {
            Element each = path.get(i);
            if (inherited.isEmpty()) {
                inherited = HtmlRole.of(each).filter(role -> share(each) <= role.mostProse && !holdsBody(each, role));
            }
            roles.put(each, inherited);
        }
        return inherited;
    }

    private static boolean holdsBody(Element element, HtmlRole role) {
        return role == HtmlRole.COMMENTS && element.selectFirst("h1, [itemprop=articleBody]") != null;
    }

    private double share(Element element) {
        int all = prose[blocks.size()];
        return all == 0 ? 0 : (double) (prose[index.end(element)] - prose[index.begin(element)]) / all;
    }

    /** Returns the element that holds the report. */
    Element report() {
        int all = reportProse[blocks.size()];
        Optional<Element> named = named(all);
        return named.orElseGet(() -> descend(root));
    }

    private Optional<Element> named(int all) {
        Elements bodies = root.select("[itemprop*=articleBody], [property*=articleBody]");
        Element best = null;
        for (Element body : bodies) {
            if (best == null || proseIn(body) > proseIn(best)) {
                best = body;
            }
        }
        return Optional.ofNullable(best).filter(body -> proseIn(body) >= NAMED_SHARE * all && all > 0);
    }

    /** Goes down while one child holds nearly all; an article element or a body's name is a reason to stop late. */
    private Element descend(Element from) {
        Element at = from;
        while (true) {
            Element heaviest = null;
            for (Element child : at.children()) {
                if (heaviest == null || proseIn(child) > proseIn(heaviest)) {
                    heaviest = child;
                }
            }
            if (heaviest == null || proseIn(at) == 0) {
                return at;
            }
            double share = (double) proseIn(heaviest) / proseIn(at);
            boolean namedChild = heaviest.normalName().equals("article")
                    || heaviest.normalName().equals("main")
                    || BODY_NAME
                            .matcher(heaviest.className() + " " + heaviest.id())
                            .find();
            if (share < (namedChild ? NAMED_SHARE : NEARLY_ALL) || isParagraph(heaviest)) {
                return at;
            }
            at = heaviest;
        }
    }

    private static boolean isParagraph(Element element) {
        String name = element.normalName();
        return name.equals("p")
                || name.equals("li")
                || name.equals("blockquote")
                || name.equals("ul")
                || name.equals("ol");
    }
}
