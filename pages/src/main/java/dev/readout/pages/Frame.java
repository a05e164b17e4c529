package dev.readout.pages;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds the content of every page.
 *
 * @param title of the page
 * @param kind what it shows, in a word above the title; empty where the title says it
 * @param sections the main pages, and which of them this one belongs to
 * @param edition what the page is of: "edition 12, 3 March 2026, 14:05"
 * @param asOf the day of the edition, as 2026-03-03; empty for now
 * @param now the address of the same page as of now
 * @param query what is looked for; empty where nothing is
 * @param notice that the record is machine-read, and how much of it people have reviewed
 * @param shared whether people sign in
 */
record Frame(
        String title,
        String kind,
        List<Section> sections,
        String edition,
        Optional<String> asOf,
        String now,
        String query,
        String notice,
        boolean shared) {
    /** A main page. */
    record Section(String label, String href, boolean here) {}

    /** Returns whether the page can be asked for as of another day: what is to be decided is of now alone. */
    boolean hasPast() {
        return !now.equals(ReviewPages.QUEUE) && !now.equals(ReviewPages.DECISIONS);
    }
}
