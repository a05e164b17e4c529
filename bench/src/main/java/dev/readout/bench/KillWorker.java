package dev.readout.bench;

import dev.readout.Readout;
import dev.readout.article.Article;
import dev.readout.extract.ArticleFacts;
import dev.readout.language.Annotators;
import dev.readout.read.Capture;
import dev.readout.record.RecordEntries;
import dev.readout.record.RecordEntry;
import dev.readout.store.Editions;
import dev.readout.store.RecordStore;
import dev.readout.store.SqliteRecordStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The process that is killed: reads reports into a store, and says what is done as soon as it is. */
final class KillWorker {
    static final String COMMAND = "kill-worker";
    static final String READY = "ready";
    static final String DONE = "done";
    static final String ARTICLE = "article ";
    static final String EDITION = "edition ";

    /** The record is brought up to date after so many articles. */
    private static final int AN_EDITION = 3;

    private static final String MAKERS = "kills";

    private KillWorker() {}

    static void run(List<String> words, PrintStream out) throws IOException {
        Path file = Path.of(words.get(0));
        int first = Integer.parseInt(words.get(1));
        List<Capture> reports = new ArrayList<>(Reports.in(List.of(Path.of(words.get(2)))));
        Collections.rotate(reports, -first);
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        out.println(READY);
        try (RecordStore store = SqliteRecordStore.open(file)) {
            Editions editions = editions(store);
            int added = 0;
            for (Capture report : reports) {
                if (store.kept(report.sha256()).isEmpty()) {
                    Article article = readout.read(report).article().orElseThrow();
                    store.add(report, readout.understand(article), MAKERS, Instant.EPOCH);
                    out.println(ARTICLE + report.sha256());
                    if (++added % AN_EDITION == 0) {
                        out.println(EDITION + editions.upToDate().number());
                    }
                }
            }
            out.println(EDITION + editions.upToDate().number());
            out.println(DONE);
        }
    }

    static Editions editions(RecordStore store) {
        return new Editions(store, held -> record(held.facts()), MAKERS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    static List<RecordEntry> record(List<ArticleFacts> facts) {
        return RecordEntries.of(Readout.record(facts));
    }
}
