package dev.readout.pages;

import gg.jte.Content;
import java.util.List;

/**
 * One of several lists that stand side by side under one heading.
 *
 * @param id of its heading on the page
 * @param heading what is in it
 * @param lines HTML
 * @param links to the rest
 */
record Grouped(String id, String heading, Content lines, List<Block.Link> links) {}
