package dev.readout.server;

import dev.readout.Readout;
import dev.readout.language.Annotators;
import dev.readout.read.Capture;
import dev.readout.record.EntryKey;
import dev.readout.record.RecordEntries;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports as they are really understood, for tests. */
final class Understood {
    private Understood() {}

    /** Returns the record of reports, entry by entry. */
    static Map<EntryKey, String> record(List<Capture> reports) {
        Readout readout = new Readout(Annotators.pipeline(), Annotators.encoder());
        return RecordEntries.of(Readout.record(reports.stream()
                        .flatMap(report -> readout.split(report).stream())
                        .flatMap(report -> readout.read(report).article().stream())
                        .map(readout::understand)
                        .toList()))
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.key(), entry -> entry.json(), (one, other) -> one, TreeMap::new));
    }
}
