package dev.readout.server;

import dev.readout.history.Edition;
import dev.readout.pages.News;
import dev.readout.pages.Pages;
import dev.readout.pages.Unread;
import dev.readout.pages.Visit;
import dev.readout.record.EntryFields;
import dev.readout.record.EntryKey;
import dev.readout.record.EntryKind;
import dev.readout.record.RecordEntry;
import dev.readout.server.Parameter.Shape;
import dev.readout.store.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page to begin with, and what is new since somebody marked all as seen: a cookie holds the edition of then.
 *
 * <p>Thread-safe.
 */
final class SiteDesk {
    private static final String COOKIE = "readout-seen-";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int NUMBER_BASE = 36;

    /** Changes that are looked at for one page; of more the latest. */
    private static final int MOST = 10_000;

    private static final int KEPT = 16;
    private static final Parameter EDITION = Parameter.inQuery(
                    "edition", new Shape.Whole(1, Long.MAX_VALUE), "the edition that was seen")
            .asked();
    private static final Parameter AFTER = Parameter.inQuery(
                    "after", new Shape.Whole(1, Long.MAX_VALUE), "the edition after which it came")
            .asked();
    static final Parameter LIST = Parameter.inQuery("list", new Shape.Word(News.words()), "of which kind");

    private final Library library;
    private final Unreads unreads;
    private final FormToken tokens;
    private final Clock clock;
    private final Map<Between, Visit.Since> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Between, Visit.Since> eldest) {
            return size() > KEPT;
        }
    };

    /** Two editions. */
    private record Between(Edition from, Edition to) {}

    SiteDesk(Library library, Unreads unreads, FormToken tokens, Clock clock) {
        this.library = library;
        this.unreads = unreads;
        this.tokens = tokens;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Site.page("/", List.of(Site.AS_OF), this::desk),
                Site.form("/seen", Right.ADD, List.of(), List.of(EDITION), this::seen),
                Site.page("/new", List.of(AFTER, LIST.asked(), Site.PAGE), this::news),
                Site.page("/differences", List.of(Site.AS_OF, Site.PAGE), this::differences));
    }

    private Reply desk(Ask ask) {
        Optional<String> asOf = ask.text("as-of");
        Snapshot snapshot = library.snapshot(library.edition(asOf));
        Pages pages = snapshot.pages(asOf.isPresent());
        if (asOf.isPresent()) {
            LocalDate then = snapshot.edition().at().atOffset(ZoneOffset.UTC).toLocalDate();
            return Site.html(200, pages.desk(new Visit(then, Optional.empty(), List.of(), false, "")))
                    .basedOn(library.basis(snapshot.edition()));
        }
        LocalDate today = LocalDate.now(clock);
        List<Unread> unread = unreads.all();
        boolean example = Example.isAllOf(snapshot.record());
        Optional<Edition> seen = seenBy(ask, snapshot.edition());
        Optional<Visit.Since> since = seen.map(edition -> since(edition, snapshot));
        if (snapshot.record().articles().isEmpty()) {
            FormToken.Browser browser = tokens.browser(ask);
            return browser.keep(Site.html(200, pages.desk(new Visit(today, since, unread, example, browser.token()))));
        }
        Reply reply = Site.html(200, pages.desk(new Visit(today, since, unread, example, "")))
                .basedOn(library.basis(snapshot.edition()) + today + " " + unread.hashCode() + " "
                        + seen.map(Edition::number) + "\n");
        return seen.isEmpty() ? keep(reply, snapshot.edition().number()) : reply;
    }

    private Reply seen(Ask ask) {
        Edition edition = library.edition(ask.text(EDITION.name()));
        return keep(Site.html(303, "").with("Location", "/"), edition.number());
    }

    private Reply news(Ask ask) {
        Snapshot snapshot = library.current();
        Edition after = library.edition(ask.text(AFTER.name()));
        News.Group group = News.group(ask.given(LIST.name())).orElseThrow();
        return Site.html(200, snapshot.pages(false).news(since(after, snapshot), group, ask.number("page", 1)))
                .basedOn(library.basis(snapshot.edition()));
    }

    private Reply differences(Ask ask) {
        Optional<String> asOf = ask.text("as-of");
        Snapshot snapshot = library.snapshot(library.edition(asOf));
        return Site.html(200, snapshot.pages(asOf.isPresent()).differences(ask.number("page", 1)))
                .basedOn(library.basis(snapshot.edition()));
    }

    /** Cookies of this machine are the same for all its ports: the first edition tells one record from another. */
    private String cookie() {
        return COOKIE + Long.toString(library.editions().getFirst().at().toEpochMilli(), NUMBER_BASE);
    }

    /** Not strict: who comes by a link from elsewhere has been here before all the same. */
    private Reply keep(Reply reply, long edition) {
        return reply.with(
                "Set-Cookie",
                cookie() + "=" + edition + "; Path=/; Max-Age=" + YEAR_SECONDS + "; HttpOnly; SameSite=Lax");
    }

    private Optional<Edition> seenBy(Ask ask, Edition now) {
        return ask.cookie(cookie())
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .filter(number -> number <= now.number())
                .flatMap(number -> library.editions().stream()
                        .filter(edition -> edition.number() == number)
                        .findFirst());
    }

    private Visit.Since since(Edition seen, Snapshot now) {
        // One at a time: two who come in the morning want the same.
        synchronized (known) {
            return known.computeIfAbsent(new Between(seen, now.edition()), between -> gathered(seen, now));
        }
    }

    private Visit.Since gathered(Edition seen, Snapshot now) {
        List<Map.Entry<Long, Map<EntryKind, Integer>>> steps =
                List.copyOf(library.changed(seen, now.edition()).entrySet());
        Edition from = now.edition();
        int total = 0;
        for (Map.Entry<Long, Map<EntryKind, Integer>> step : steps.reversed()) {
            total += step.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            if (total > MOST && !from.equals(now.edition())) {
                return since(from, false, now);
            }
            from = library.edition(Optional.of(Long.toString(step.getKey() - 1)));
        }
        return since(seen, true, now);
    }

    private Visit.Since since(Edition from, boolean whole, Snapshot now) {
        return new Visit.Since(from, whole, News.of(library.changes(from, now.edition()), lookup(now)));
    }

    static Function<EntryKey, Optional<EntryFields>> lookup(Snapshot snapshot) {
        return key -> snapshot.shelf(key.kind())
                .entry(key.id())
                .map(RecordEntry::json)
                .map(EntryFields::of);
    }
}
