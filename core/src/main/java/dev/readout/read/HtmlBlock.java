package dev.readout.read;

import org.jsoup.nodes.Element;

/**
 * One run of text between two block boundaries of a page.
 *
 * @param owner the innermost block element around it
 * @param text its words, white space collapsed; never blank
 * @param linkChars how many of its characters stand in links
 * @param strongChars how many stand in bold type
 */
record HtmlBlock(Element owner, String text, int linkChars, int strongChars) {
    boolean isMostlyLinks() {
        return linkChars * 10 >= text.length() * 7;
    }

    boolean isBold() {
        return strongChars * 10 >= text.length() * 9;
    }

    /** Characters of prose: what counts when the report is looked for on the page. */
    int prose() {
        boolean prose = linkChars * 2 < text.length()
                && Words.count(text) >= 8
                && (Words.endsSentence(text) || Words.endsOpen(text) || text.length() > 120);
        return prose ? text.length() - linkChars : 0;
    }
}
