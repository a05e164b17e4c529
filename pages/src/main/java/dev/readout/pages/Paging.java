package dev.readout.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a long list.
 *
 * @param shown what stands on this page
 * @param first the place of the first, from 1; 0 where there is none
 * @param total how many there are in all
 * @param before the address of the page before
 * @param after the address of the page after
 */
record Paging<T>(List<T> shown, int first, int total, Optional<String> before, Optional<String> after) {
    /** Entries of a page. */
    static final int SIZE = 40;

    /** Makes the address of a page by its number, from 1. */
    interface Address {
        String of(int page);
    }

    /** @param page from 1; one after the last is the last */
    static <T> Paging<T> of(List<T> all, int page, Address address) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        int at = Math.clamp(page, 1, pages);
        int from = (at - 1) * SIZE;
        return new Paging<>(
                List.copyOf(all.subList(from, Math.min(all.size(), from + SIZE))),
                all.isEmpty() ? 0 : from + 1,
                all.size(),
                at > 1 ? Optional.of(address.of(at - 1)) : Optional.empty(),
                at < pages ? Optional.of(address.of(at + 1)) : Optional.empty());
    }

    /**
     * Returns links to the pages beside this one, as far as there are any.
     *
     * @param back what the one to the page before says
     * @param on what the one to the page after says
     */
    List<Block.Link> links(String back, String on) {
        return Stream.concat(
                        before.stream().map(address -> new Block.Link(back, address, false)),
                        after.stream().map(address -> new Block.Link(on, address, false)))
                .toList();
    }

    /** Returns "1–40 of 312". */
    String range() {
        return total == 0 ? "none" : first + "–" + (first + shown.size() - 1) + " of " + total;
    }
}
