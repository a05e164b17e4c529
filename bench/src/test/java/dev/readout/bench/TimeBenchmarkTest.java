package dev.readout.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readout.article.Span;
import dev.readout.bench.TimePeer.Time;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeBenchmarkTest {
    private static final Time MONDAY = new Time(new Span(8, 14), "DATE", "2026-03-02");

    @Test
    void readsTimesOfTheTextAndTheDayOfTheHeader() throws IOException {
        TimeMl document = TimeMl.parse("ferry-1", """
                <?xml version="1.0" ?>
                <TimeML><DOCID>ferry-1</DOCID>
                <DCT><TIMEX3 tid="t0" type="DATE" value="2026-03-05T10:00">03/05/26</TIMEX3></DCT>
                <TEXT>They <EVENT>met</EVENT> <TIMEX3 tid="t1" type="DATE" value="2026-03-02">Monday &amp;
                Tuesday</TIMEX3>.</TEXT></TimeML>
                """);

        assertThat(document.text()).isEqualTo("They met Monday &\nTuesday.");
        assertThat(document.written()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(document.times()).containsExactly(new Time(new Span(9, 25), "DATE", "2026-03-02"));
    }

    @Test
    void countsATimeAsFoundWhenItTouchesTheMarkedOne() {
        TimeBenchmark.Score score = new TimeBenchmark.Score();
        score.add(
                List.of(MONDAY, new Time(new Span(20, 24), "DATE", "2026")),
                List.of(new Time(new Span(5, 14), "DATE", "2026-03-02"), new Time(new Span(30, 34), "DATE", "2026")));

        assertThat(score.strict()).isZero();
        assertThat(score.type()).isEqualTo(0.5, within(1e-9));
        assertThat(score.value()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void givesOneFoundTimeToOneMarkedTimeAlone() {
        TimeBenchmark.Score score = new TimeBenchmark.Score();
        score.add(
                List.of(MONDAY, new Time(new Span(15, 20), "DATE", "2026-03-02")),
                List.of(new Time(new Span(8, 20), "DATE", "2026-03-02")));

        assertThat(score.value()).isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void holdsTheSameDocumentsEverywhere() throws IOException {
        long held = 0;
        for (int i = 0; i < 100; i++) {
            TimeMl document = TimeMl.parse("ferry-" + i, "<TimeML><TEXT>It shut.</TEXT></TimeML>");
            held += document.isHeld() ? 1 : 0;
        }

        assertThat(held).isBetween(10L, 30L);
    }
}
