package dev.readout.pages;

import dev.readout.pages.News.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which reports are added, and which tell what came of them. */
final class AddPage {
    static final String PATH = "/add";

    private static final int UNREAD = 40;

    private AddPage() {}

    /** Returns the form. */
    static List<Block> form(int megabytes, List<Unread> unread, String token) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                "drop",
                "Drop files",
                "Reports as you saved them: web pages, text, Markdown, or the JSON of a collector. Up to 500 at once, of at most "
                        + megabytes + " MB each.",
                Optional.of(Pages.template("drop.jte", Map.of("largest", megabytes, "token", token))),
                List.of()));
        blocks.add(new Block(
                "paste",
                "Or paste a report",
                "The words as they are printed, with headline and byline if you have them.",
                Optional.of(Pages.template("paste.jte", Map.of("token", token))),
                List.of()));
        if (!unread.isEmpty()) {
            List<Unread> some = unread.stream().limit(UNREAD).toList();
            blocks.add(new Block(
                    "unread",
                    "Could not be read",
                    "Sent since Readout was started this time, the latest first.",
                    Optional.of(Pages.template("unread.jte", Map.of("unread", some))),
                    List.of()));
        }
        return blocks;
    }

    /** Returns how far reports are that were sent, and what they brought. */
    static List<Block> sending(Sending sending, NewsBlocks news, Places places, boolean example) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                "sending",
                "",
                "",
                Optional.of(Pages.template("sending.jte", Map.of("sending", sending, "places", places))),
                sending.done()
                        ? List.of(
                                new Block.Link("To the desk", "/", false),
                                new Block.Link("Add more reports", PATH, false))
                        : List.of()));
        sending.news().ifPresent(what -> {
            List<Grouped> groups = news.few(what, (group, page) -> address(sending, group, page));
            String counted = news.counted(what);
            blocks.add(new Block(
                    "news",
                    "What was new in them",
                    groups.isEmpty() && counted.isEmpty()
                            ? "Nothing that the record did not have."
                            : example ? "All of it is invented. " + counted + "." : counted + ".",
                    groups.isEmpty() ? Optional.empty() : Optional.of(DeskPage.groups(groups, Optional.empty())),
                    List.of()));
        });
        return blocks;
    }

    /** Returns all of one group of what they brought. */
    static List<Block> news(Sending sending, News what, Group group, int page, NewsBlocks news) {
        return List.of(
                new Block(
                        "groups",
                        "",
                        "What was new in the reports that were added.",
                        Optional.empty(),
                        news.groups(what, Optional.of(group), (of, number) -> address(sending, of, number))),
                news.all(what, group, page, (of, number) -> address(sending, of, number)));
    }

    private static String address(Sending sending, Group group, int page) {
        return sending.path() + "?list=" + group.word() + (page == 1 ? "" : "&page=" + page);
    }
}
