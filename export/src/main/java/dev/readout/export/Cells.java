package dev.readout.export;

import dev.readout.extract.event.EventCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a table: values by the names of their columns, in the order in which they were put. */
final class Cells {
    /** Stands between several values of one cell. */
    private static final String BETWEEN = "; ";

    private final Map<String, String> values = new LinkedHashMap<>();

    Cells put(String column, Object value) {
        if (values.put(column, value.toString()) != null) {
            throw new IllegalStateException("two columns " + column);
        }
        return this;
    }

    Cells put(String column, Optional<?> value) {
        return put(column, value.map(Object::toString).orElse(""));
    }

    Cells put(String column, Collection<?> several) {
        return put(column, several.stream().map(Object::toString).collect(Collectors.joining(BETWEEN)));
    }

    /** Adds where words stand. */
    Cells put(Passage passage) {
        return put("article", passage.article().id())
                .put("outlet", passage.label())
                .put("published", passage.published())
                .put("url", passage.url())
                .put("begin", passage.begin())
                .put("end", passage.end())
                .put("bodySha256", passage.bodySha256())
                .put("link", passage.link());
    }

    Cells put(Made made) {
        return put("maker", made.maker())
                .put("makerVersion", made.version())
                .put("score", made.by().score())
                .put("review", made.review());
    }

    /** Adds what kind of event it is, and whether it happened. */
    Cells event(EventCode code) {
        return put("plover", code.plover()).put("mode", code.mode()).put("when", Plain.lower(code.when()));
    }

    /** Returns the values, in the order of the table's columns. */
    List<String> values(Table table) {
        if (!List.copyOf(values.keySet()).equals(table.columns())) {
            throw new IllegalStateException("a row of other columns: " + values.keySet());
        }
        return List.copyOf(values.values());
    }
}
