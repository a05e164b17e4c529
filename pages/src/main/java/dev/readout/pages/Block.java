package dev.readout.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A part of a page under a heading of its own.
 *
 * @param id of its heading on the page
 * @param heading empty where the page's title says it
 * @param lead a sentence on what stands here; empty for none
 * @param content HTML
 * @param links to the rest, or to other parts of a list
 */
record Block(String id, String heading, String lead, Optional<Content> content, List<Link> links) {
    /** Returns the id of the heading, where there is one. */
    Optional<String> headingId() {
        return heading.isEmpty() ? Optional.empty() : Optional.of("h-" + id);
    }

    /** A link, and whether it leads to what is shown already. */
    record Link(String label, String href, boolean here) {}
}
