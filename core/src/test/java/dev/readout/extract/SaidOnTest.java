package dev.readout.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import dev.readout.time.Anchor;
import dev.readout.time.TimeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidOnTest {
    /** 18 March 2026 is a Wednesday; the content stands between brackets, the cue is "said" or "told". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [the canal is open], Torv said on Monday.                     | 2026-03-16
            [the canal is open], Torv said Wednesday.                     | 2026-03-18
            On Tuesday Torv said that [the canal is open].                | 2026-03-17
            Torv said yesterday that [the canal is open].                 | 2026-03-17
            Torv said on 5 March that [the canal is open].                | 2026-03-05
            Torv said on March 5, 2025 that [the canal is open].          | 2025-03-05
            Torv said on 5 May that [the canal is open].                  | 2025-05-05
            Torv said that [the canal opens on Monday].                   | ''
            Torv said before next Monday that [the canal is open].        | ''
            Torv said on Monday and on Tuesday that [the canal is open].  | ''
            Torv said on 31 February that [the canal is open].            | ''
            Torv said on Monday evening that [the canal is open].         | 2026-03-16
            Torv said at 10 a.m. that [the canal is open].                | ''
            Torv, who leaves for Monday's talks, said [it is open].       | ''
            Torv said after the 5 March accord that [the canal is open].  | ''
            Torv said on the island that [the canal is open].             | ''
            """)
    void isTheDayThatStandsBesideTheCue(String marked, String day) {
        int begin = marked.indexOf('[');
        int end = marked.indexOf(']');
        String body = marked.replace('[', ' ').replace(']', ' ');
        int cue = body.indexOf("said");

        LocalDate published = LocalDate.of(2026, 3, 18);
        SaidOn days =
                new SaidOn(body, TimeReader.read(body, List.of(), Optional.of(Anchor.published(published))), published);

        assertThat(days.of(new Span(0, body.length()), new Span(cue, cue + 4), List.of(new Span(begin, end + 1)))
                        .map(LocalDate::toString)
                        .orElse(""))
                .isEqualTo(day);
    }
}
