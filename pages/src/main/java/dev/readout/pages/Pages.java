package dev.readout.pages;

import dev.readout.annotate.Mention;
import dev.readout.history.Edition;
import dev.readout.publish.Printable;
import dev.readout.publish.RecordParts;
import dev.readout.publish.RecordParts.Part;
import dev.readout.reconcile.EntityId;
import dev.readout.record.Agenda;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.ReadoutRecord;
import dev.readout.search.SearchHit;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of the record as of one edition.
 *
 * <p>Thread-safe: what they say never changes. Making them costs by the record, one page by what stands on it.
 */
public final class Pages {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private static final String AGENDA = "/agenda";
    private static final String SEARCH = "/search";
    private static final String TIMELINE = "/timeline";
    private static final String UNDATED = "undated";
    private static final String UNDATED_MET = "undated-met";
    private static final String UNDATED_SAID = "undated-said";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> HEADINGS = headings();
    private static final Map<EntryKind, String> FOUND = found();
    private static final List<Mention.Kind> KINDS =
            List.of(Mention.Kind.PERSON, Mention.Kind.ORGANIZATION, Mention.Kind.PLACE, Mention.Kind.GROUP);

    private final Edition edition;
    private final Places places;
    private final RecordParts parts;
    private final Catalogue catalogue;
    private final Quality quality;
    private final NewsBlocks news;
    private final ReadoutRecord record;
    private final boolean shared;
    private final OutletPages outlets;
    private final ReviewPages review;

    private Pages(ReadoutRecord record, Edition edition, Places places, boolean shared) {
        this.shared = shared;
        this.record = record;
        this.edition = edition;
        this.places = places;
        this.parts = RecordParts.of(record, places, shared);
        this.catalogue = new Catalogue(record, parts);
        this.quality = Quality.of(record);
        this.outlets = new OutletPages(
                parts,
                catalogue,
                places,
                (title, blocks) -> page(OutletPages.PATH, title, "", blocks, Optional.empty()));
        this.news = new NewsBlocks(record, parts);
        this.review = new ReviewPages(
                record,
                parts,
                places,
                (path, title, kind, blocks) -> page(path, title, kind, blocks, Optional.empty()));
    }

    /** Returns the pages on which people decide. */
    public ReviewPages review() {
        return review;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("toCome", "To come");
        headings.put("overdue", "Overdue");
        headings.put("due", "Promised or demanded by a day");
        headings.put("pastDue", "Promised or demanded by a day that has passed");
        headings.put("undated", "Without a day");
        headings.put("became", "What became of plans");
        headings.put("settled", "What became of promises and offers");
        return Collections.unmodifiableMap(headings);
    }

    private static Map<EntryKind, String> found() {
        Map<EntryKind, String> kinds = new EnumMap<>(EntryKind.class);
        kinds.put(EntryKind.STATEMENT, "Statements");
        kinds.put(EntryKind.ENCOUNTER, "Encounters");
        kinds.put(EntryKind.CLAIM, "Claims");
        kinds.put(EntryKind.POSITION, "Offers and demands");
        kinds.put(EntryKind.ENTITY, "Names");
        kinds.put(EntryKind.ARTICLE, "Reports");
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * Makes them.
     *
     * @param shared whether they are for others than who sits at this machine: reports belong to their publishers, and others
     *     are shown no more of them than the record rests on
     */
    public static Pages of(ReadoutRecord record, Edition edition, Places places, boolean shared) {
        return new Pages(record, edition, places, shared);
    }

    /** A list that has pages of its own. */
    public enum Listing {
        ENCOUNTERS("/encounters", "Who met whom", "Calls, meetings, visits and talks, the latest first."),
        STATEMENTS("/statements", "Who said what", "What somebody is reported to have said, the latest first."),
        CLAIMS(
                "/claims",
                "What several say",
                "What more than one affirms, or somebody denies. What is denied comes first, then what most can know by"
                        + " themselves."),
        POSITIONS("/positions", "Offers and demands", "What was offered, asked and refused, the latest first."),
        NAMES("/names", "People and bodies", "Whom reports name, those named most first."),
        REPORTS("/reports", "Reports", "Everything that was read, the latest first.");

        private final String path;
        private final String title;
        private final String lead;

        Listing(String path, String title, String lead) {
            this.path = path;
            this.title = title;
            this.lead = lead;
        }

        /** Returns its address. */
        public String path() {
            return path;
        }
    }

    /** Returns the page to begin with. */
    public String desk(Visit visit) {
        return page(
                "/",
                "Desk",
                "",
                deskPage().blocks(visit),
                catalogue.reports().isEmpty() ? Optional.empty() : Optional.of(quality));
    }

    private DeskPage deskPage() {
        return new DeskPage(record, parts, catalogue, places, news, edition.number());
    }

    /** Returns a page of one group of what is new, from 1. */
    public String news(Visit.Since since, News.Group group, int page) {
        return page("/new", "New: " + group.heading(), "", deskPage().news(since, group, page), Optional.empty());
    }

    /** Returns a page of what reports differ on, from 1. */
    public String differences(int page) {
        return page(DeskPage.DIFFERENCES, "Reports differ", "", deskPage().differences(page), Optional.empty());
    }

    /**
     * Returns the page on which reports are added.
     *
     * @param megabytes the largest file that is read
     * @param unread what could not be read, the latest first
     */
    public String adding(int megabytes, List<Unread> unread, String token) {
        return page(AddPage.PATH, "Add reports", "", AddPage.form(megabytes, unread, token), Optional.empty());
    }

    /**
     * Returns the page that tells how far reports are that were sent.
     *
     * @param example whether they are those of the invented example
     */
    public String sending(Sending sending, boolean example) {
        return page(
                AddPage.PATH,
                sending.done() ? "Reports added" : "Reading reports",
                example ? "The invented example" : "",
                AddPage.sending(sending, news, places, example),
                Optional.empty(),
                "",
                !sending.done());
    }

    /** Returns a page of one group of what reports brought that were sent, from 1. */
    public String sent(Sending sending, News what, News.Group group, int page) {
        return page(
                AddPage.PATH,
                "New: " + group.heading(),
                "",
                AddPage.news(sending, what, group, page, news),
                Optional.empty());
    }

    /**
     * Returns a page of a list.
     *
     * @param kind of names alone; otherwise people
     * @param page from 1
     */
    public String list(Listing listing, Optional<Mention.Kind> kind, int page) {
        List<Block> blocks = new ArrayList<>();
        if (listing == Listing.NAMES) {
            Mention.Kind shown = kind.orElse(Mention.Kind.PERSON);
            List<Block.Link> kinds = KINDS.stream()
                    .map(each -> new Block.Link(
                            plural(each) + " " + catalogue.names(each).size(),
                            places.page(listing.path, Map.of("kind", word(each))),
                            each == shown))
                    .toList();
            blocks.add(new Block("kinds", "", listing.lead, Optional.empty(), kinds));
            blocks.add(lists(listing.path, Map.of("kind", word(shown)), Optional.empty())
                    .paged(catalogue.names(shown), page));
        } else {
            blocks.add(new Block("lead", "", listing.lead, Optional.empty(), List.of()));
            blocks.add(lists(listing.path, Map.of(), Optional.empty()).paged(entries(listing), page));
        }
        return page(listing.path, listing.title, "", blocks, Optional.empty());
    }

    private List<EntryKey> entries(Listing listing) {
        return switch (listing) {
            case ENCOUNTERS -> catalogue.encounters();
            case STATEMENTS -> catalogue.statements();
            case CLAIMS -> catalogue.claims();
            case POSITIONS -> catalogue.positions();
            case REPORTS -> catalogue.reports();
            case NAMES -> catalogue.names(Mention.Kind.PERSON);
        };
    }

    private Lists lists(String path, Map<String, String> query, Optional<Lists.Asked> asked) {
        return new Lists(parts, places, path, query, asked);
    }

    private static Optional<Lists.Asked> asked(Optional<String> list, int page) {
        return list.map(word -> new Lists.Asked(word, page));
    }

    /** Returns which outlet carried what. */
    public OutletPages outlets() {
        return outlets;
    }

    /** Returns the words of addresses that stand for lists of the agenda. */
    public static List<String> agendaLists() {
        return List.copyOf(HEADINGS.keySet());
    }

    /**
     * Returns what is to happen, what is overdue and what became of plans, as it looks on a day.
     *
     * @param list one of {@link #agendaLists} that is shown alone; empty for the first of each
     * @param page of it, from 1
     */
    public String agenda(LocalDate on, Optional<String> list, int page) {
        Agenda agenda = Agenda.of(record, on);
        Lists shown = lists(AGENDA, Map.of("on", on.toString()), asked(list, page));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(
                "on",
                "",
                "What reports announce, seen from " + DAY.format(on) + ".",
                Optional.of(template(
                        "on.jte",
                        Map.of(
                                "action",
                                AGENDA,
                                "day",
                                on.toString(),
                                "asOf",
                                places.asOf().orElse("")))),
                List.of()));
        Map<String, List<EntryKey>> entries = agenda.entries();
        HEADINGS.forEach((word, heading) -> shown.add(word, heading, entries.getOrDefault(word, List.of())));
        blocks.addAll(shown.blocks());
        if (blocks.size() == 1) {
            blocks.add(new Block("nothing", "", "No report announces anything.", Optional.empty(), List.of()));
        }
        return page(AGENDA, "Agenda", "", blocks, Optional.empty());
    }

    /** What of a page of days is shown: from which day until which, and the list of it that is shown alone, or none. */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> list, int page) {}

    /** Returns the words of addresses that stand for lists of the timeline. */
    public static List<String> timelineLists() {
        return List.of("met", "said", UNDATED_MET, UNDATED_SAID);
    }

    /** Returns the words of addresses that stand for lists of the page of positions. */
    public static List<String> positionLists() {
        return List.of("held", UNDATED);
    }

    /**
     * Returns what happened from one day to another, drawn and listed.
     *
     * @param days without a first day from that of the last months that the record tells of, without a last until the last that
     *     it tells of
     */
    public String timeline(Days days) {
        return drawn(TIMELINE, "Timeline", days, parts::timeline);
    }

    /** Returns what was offered and asked from one day to another, drawn by holder, and listed by issue. */
    public String positions(Days days) {
        return drawn(
                Listing.POSITIONS.path,
                Listing.POSITIONS.title,
                days,
                (from, until, to) -> parts.positions(from, until, Paging.SIZE, to));
    }

    /** Draws what happened from one day to another. */
    private interface Picture {
        Content of(LocalDate from, LocalDate until, RecordParts.Days days);
    }

    private String drawn(String path, String title, Days asked, Picture picture) {
        Optional<Window> window = parts.days()
                .map(days -> Window.of(
                        days.getFirst(),
                        days.getLast(),
                        catalogue.lastPrinted().orElse(days.getLast()),
                        asked.from(),
                        asked.until()));
        Map<String, String> query = new TreeMap<>();
        window.ifPresent(days -> {
            query.put("from", days.from().toString());
            query.put("until", days.until().toString());
        });
        Lists lists = lists(path, query, asked(asked.list(), asked.page()));
        List<Block> blocks = new ArrayList<>();
        if (window.isEmpty()) {
            blocks.add(new Block("nothing", "", "Nothing in the record has a day.", Optional.empty(), List.of()));
        }
        window.ifPresent(
                days -> drawn(blocks, path, days, lists.areFirsts() ? Optional.of(picture) : Optional.empty()));
        if (path.equals(TIMELINE)) {
            window.ifPresent(days -> {
                lists.add("met", "Who met whom", catalogue.encounters(days.from(), days.until()));
                lists.add("said", "Who said what", catalogue.statements(days.from(), days.until()));
            });
            lists.add(UNDATED_MET, "Who met whom, without a day", catalogue.undated(catalogue.encounters()));
            lists.add(UNDATED_SAID, "Who said what, without a day", catalogue.undated(catalogue.statements()));
        } else {
            window.map(days -> catalogue.positions(days.from(), days.until()))
                    // Few stand with their words beside the picture.
                    .filter(held -> held.size() > Paging.SIZE)
                    .ifPresent(held -> lists.add("held", "Offered, asked and refused", held));
            lists.add(UNDATED, "Without a day", catalogue.undated(catalogue.positions()));
        }
        blocks.addAll(lists.blocks());
        return page(path, title, "", blocks, Optional.empty());
    }

    private void drawn(List<Block> blocks, String path, Window window, Optional<Picture> picture) {
        blocks.add(new Block(
                "window",
                "",
                DAY.format(window.from()) + " – " + DAY.format(window.until()),
                Optional.empty(),
                window.others().entrySet().stream()
                        .map(other -> new Block.Link(
                                other.getKey(),
                                address(path, other.getValue()),
                                other.getValue().equals(window)))
                        .toList()));
        picture.ifPresent(drawing -> blocks.add(new Block(
                "picture",
                "",
                "",
                Optional.of(drawing.of(
                        window.from(), window.until(), (first, last) -> address(path, window.closer(first, last)))),
                List.of())));
    }

    private String address(String path, Window window) {
        return places.page(
                path,
                Map.of("from", window.from().toString(), "until", window.until().toString()));
    }

    /**
     * What a search found.
     *
     * @param text what was looked for
     * @param kind of entries alone, as an address has it; empty for all
     * @param hits the best of them, the best first
     * @param total how many there are
     * @param counts how many of each kind
     * @param unknown names that nobody bears
     */
    public record Found(
            String text,
            String kind,
            List<SearchHit> hits,
            int total,
            Map<EntryKind, Integer> counts,
            List<String> unknown) {}

    /** Returns what a search found. */
    public String search(Found found) {
        List<Block> blocks = new ArrayList<>();
        List<Block.Link> kinds = new ArrayList<>();
        kinds.add(new Block.Link(
                "Everything",
                places.page(SEARCH, Map.of("q", found.text())),
                found.kind().isEmpty()));
        FOUND.forEach((kind, label) -> {
            String word = kind.name().toLowerCase(Locale.ROOT);
            if (found.counts().getOrDefault(kind, 0) > 0 || found.kind().equals(word)) {
                kinds.add(new Block.Link(
                        label + " " + found.counts().getOrDefault(kind, 0),
                        places.page(SEARCH, Map.of("q", found.text(), "kind", word)),
                        found.kind().equals(word)));
            }
        });
        String lead = found.text().isBlank()
                ? "Words in any form, “phrases” as they stand, names under any spelling; what means the same is found too."
                : found.total() == 0
                        ? "Nothing in the record fits. Try fewer words, or other ones."
                        : found.hits().size() < found.total()
                                ? "The best " + found.hits().size() + " of " + found.total() + "."
                                : "";
        blocks.add(new Block(
                "found",
                "",
                lead,
                found.hits().isEmpty() ? Optional.empty() : Optional.of(parts.found(found.hits())),
                List.of()));
        if (!found.text().isBlank() && found.total() > 0) {
            blocks.addFirst(new Block("kinds", "", "", Optional.empty(), kinds));
        }
        return page(
                SEARCH,
                found.text().isBlank() ? "Search" : "“" + found.text() + "”",
                found.text().isBlank() ? "" : "Search",
                blocks,
                Optional.empty(),
                found.text(),
                false);
    }

    /** Returns the words of addresses that stand for lists of a name's page. */
    public static List<String> nameLists() {
        return List.of("said", "met", "offered", "named");
    }

    /**
     * Returns the page of an entry; empty where the record has none of this key, or not so many parts of it.
     *
     * @param part number, from 1, of the part of what is too much for one page
     */
    public Optional<String> entry(EntryKey key, int part) {
        return parts.part(key, part).map(shown -> entry(shown, Optional.empty(), Optional.empty()));
    }

    /**
     * Returns a part of one list of a name's page; empty where the record has no such name.
     *
     * @param list one of {@link #nameLists}
     * @param page from 1
     */
    public Optional<String> name(EntryKey key, String list, int page) {
        return parts.part(key, 1)
                .map(shown -> entry(shown, Optional.empty(), Optional.of(new Lists.Asked(list, page))));
    }

    /** Returns the page of an entry with what was decided just now; empty where the record has none of this key. */
    public Optional<String> entry(EntryKey key, Optional<Content> news) {
        return parts.part(key, 1).map(shown -> entry(shown, news, Optional.empty()));
    }

    /** Returns the key of an entry, be it asked for by that of one that it replaced. */
    public Optional<EntryKey> key(EntryKey key) {
        return parts.key(key);
    }

    private String entry(Part part, Optional<Content> news, Optional<Lists.Asked> asked) {
        List<Block> blocks = new ArrayList<>();
        news.ifPresent(content -> blocks.add(new Block("news", "", "", Optional.of(content), List.of())));
        if (asked.isEmpty()) {
            blocks.add(new Block("entry", "", "", Optional.of(part.content()), List.of()));
            review.area(part.key()).ifPresent(blocks::add);
        }
        if (part.key().kind() == EntryKind.ENTITY) {
            EntityId id = new EntityId(part.key().id());
            Lists lists = lists(
                    "/" + Places.folders().get(EntryKind.ENTITY) + "/" + Places.encoded(id.value()), Map.of(), asked);
            lists.add("said", "Said", catalogue.saidBy(id));
            lists.add("met", "Met", catalogue.encountersOf(id));
            lists.add("offered", "Offered, asked and refused", catalogue.positionsOf(id));
            lists.add("named", "Named in", catalogue.reportsNaming(id));
            blocks.addAll(lists.blocks());
        }
        return page("/" + Places.folders().get(part.key().kind()), part.title(), part.kind(), blocks, Optional.empty());
    }

    private static String plural(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "People";
            case ORGANIZATION -> "Bodies";
            case PLACE -> "Places";
            case GROUP -> "Groups";
            case EVENT -> throw new IllegalArgumentException("the record has no events among its entities");
        };
    }

    private static String word(Mention.Kind kind) {
        return plural(kind).toLowerCase(Locale.ROOT);
    }

    /** Returns the words of addresses that stand for kinds of names. */
    public static List<String> kinds() {
        return KINDS.stream().map(Pages::word).toList();
    }

    /** Returns a page that says what went wrong. */
    public static String problem(String title, String detail) {
        return problem(title, detail, template("to-desk.jte", Map.of()));
    }

    /**
     * Returns the page on which whoever has a token comes in or leaves.
     *
     * @param person who is in; empty for nobody
     * @param to the page to go on to
     * @param token of the form
     * @param wrong what was wrong with what was sent; empty for nothing
     */
    public static String signIn(Optional<String> person, String to, String token, String wrong) {
        return problem(
                person.isPresent() ? "Signed in" : "Sign in",
                person.isPresent() ? "" : "This record is for those who have a token.",
                template("sign-in.jte", Map.of("person", person, "to", to, "token", token, "wrong", wrong)));
    }

    private static String problem(String title, String detail, Content onward) {
        StringOutput out = new StringOutput();
        TEMPLATES.render("problem.jte", Map.of("title", title, "detail", detail, "onward", onward), out);
        return out.toString();
    }

    /**
     * Returns a page that says that a form is older than the server, and offers to send it again.
     *
     * @param path to which it goes
     * @param type of the form
     * @param values of its fields
     */
    public static String sendAgain(String path, String type, Map<String, List<String>> values) {
        boolean nothing = values.size() < 2;
        return problem(
                "Not done yet",
                nothing
                        ? "Readout was started again since this page was loaded, so what was sent was not taken. Files"
                                + " have to be chosen again."
                        : "Readout was started again since this page was loaded. Nothing that you typed is lost: send it"
                                + " again if you still mean it.",
                template("send-again.jte", Map.of("path", path, "type", type, "values", values, "nothing", nothing)));
    }

    /** Returns the kind of names that a word of an address stands for. */
    public static Optional<Mention.Kind> kind(String word) {
        return KINDS.stream().filter(kind -> word(kind).equals(word)).findFirst();
    }

    static Content template(String name, Map<String, Object> parameters) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                TEMPLATES.render(name, parameters, output);
            }
        };
    }

    private String page(String path, String title, String kind, List<Block> blocks, Optional<Quality> shownQuality) {
        return page(path, title, kind, blocks, shownQuality, "", false);
    }

    private String page(
            String path,
            String title,
            String kind,
            List<Block> blocks,
            Optional<Quality> shownQuality,
            String query,
            boolean goesOn) {
        List<Frame.Section> sections = new ArrayList<>();
        sections.add(new Frame.Section("Desk", places.page("/", Map.of()), path.equals("/")));
        if (places.asOf().isEmpty()) {
            sections.add(new Frame.Section("Add", AddPage.PATH, path.equals(AddPage.PATH)));
        }
        sections.add(new Frame.Section("Timeline", places.page(TIMELINE, Map.of()), path.equals(TIMELINE)));
        sections.add(new Frame.Section("Agenda", places.page(AGENDA, Map.of()), path.equals(AGENDA)));
        sections.add(
                new Frame.Section("Outlets", places.page(OutletPages.PATH, Map.of()), path.equals(OutletPages.PATH)));
        for (Listing listing : Listing.values()) {
            sections.add(
                    new Frame.Section(listing.title, places.page(listing.path, Map.of()), listing.path.equals(path)));
        }
        if (places.asOf().isEmpty()) {
            // Only what the record is now can be decided. What the program says of itself that it was not sure is open.
            int open = record.undecided().size();
            sections.add(new Frame.Section(
                    open == 0 ? "Review" : "Review " + open,
                    ReviewPages.QUEUE,
                    path.equals(ReviewPages.QUEUE) || path.equals(ReviewPages.DECISIONS)));
        }
        Frame frame = new Frame(
                Printable.line(title),
                kind,
                sections,
                "Edition " + edition.number() + " of "
                        + edition.at().toString().substring(0, 16).replace('T', ' ') + " UTC",
                places.asOf().map(then -> edition.at().toString().substring(0, 10)),
                // What is added or new has no past of its own: the desk has.
                path.equals(AddPage.PATH) || path.equals("/new") ? "/" : path,
                query,
                parts.notice(),
                shared);
        StringOutput out = new StringOutput();
        TEMPLATES.render(
                "page.jte", Map.of("frame", frame, "blocks", blocks, "quality", shownQuality, "goesOn", goesOn), out);
        return out.toString();
    }
}
