package dev.readout.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Walks a page once and cuts its visible text into blocks, as a browser lays them out.
 *
 * <p>Iterative and linear: nesting costs no stack.
 */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "option",
            "p",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> BOLD = Set.of("b", "strong");

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final IdentityHashMap<Element, int[]> ranges = new IdentityHashMap<>();
    private final StringBuilder run = new StringBuilder();
    private int linkChars;
    private int strongChars;
    private int links;
    private int strong;
    private int breaks;
    private Element owner;

    private HtmlBlocks(Element root) {
        this.owner = root;
    }

    static HtmlBlocks of(Element root) {
        HtmlBlocks blocks = new HtmlBlocks(root);
        root.traverse(blocks);
        blocks.flush();
        return blocks;
    }

    /** Returns the blocks in printed order. */
    List<HtmlBlock> all() {
        return List.copyOf(blocks);
    }

    /** Returns the index of the first block inside the element. */
    int begin(Element element) {
        int[] range = ranges.get(element);
        return range == null ? 0 : range[0];
    }

    /** Returns the index after the last block inside the element. */
    int end(Element element) {
        int[] range = ranges.get(element);
        return range == null ? 0 : Math.min(range[1], blocks.size());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            lineBreak();
            return;
        }
        if (BLOCKS.contains(name)) {
            flush();
            owner = element;
        }
        if (name.equals("a")) {
            links++;
        } else if (BOLD.contains(name)) {
            strong++;
        }
        ranges.put(element, new int[] {blocks.size(), blocks.size()});
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.normalName().equals("br")) {
            return;
        }
        String name = element.normalName();
        if (BLOCKS.contains(name)) {
            flush();
            owner = enclosing(element);
        }
        if (name.equals("a")) {
            links--;
        } else if (BOLD.contains(name)) {
            strong--;
        }
        int[] range = ranges.get(element);
        if (range != null) {
            // The run that an inline element ends in is not cut yet; it will be the next block.
            range[1] = blocks.size() + (run.isEmpty() ? 0 : 1);
        }
    }

    private Element enclosing(Element element) {
        Element parent = element.parent();
        while (parent != null && !BLOCKS.contains(parent.normalName())) {
            parent = parent.parent();
        }
        return parent == null ? element : parent;
    }

    private void append(String text) {
        if (breaks > 0 && !text.isBlank()) {
            breaks = 0;
        }
        run.append(text);
        int visible = text.isBlank() ? 0 : text.length();
        linkChars += links > 0 ? visible : 0;
        strongChars += strong > 0 ? visible : 0;
    }

    /** One line break is a space; two with nothing between them part paragraphs. */
    private void lineBreak() {
        breaks++;
        if (breaks >= 2) {
            flush();
        } else {
            run.append(' ');
        }
    }

    private void flush() {
        String text = Words.collapse(run);
        if (!text.isEmpty()) {
            blocks.add(new HtmlBlock(
                    owner, text, Math.min(linkChars, text.length()), Math.min(strongChars, text.length())));
        }
        run.setLength(0);
        linkChars = 0;
        strongChars = 0;
        breaks = 0;
    }
}
