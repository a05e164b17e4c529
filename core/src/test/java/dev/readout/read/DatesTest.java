package dev.readout.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.PrintedTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T19:14:00Z               | 2026-03-02T19:14:00Z",
                "2026-03-02T19:14:00.123Z           | 2026-03-02T19:14:00Z",
                "2026-03-28T09:00:00+02:00          | 2026-03-28T09:00:00+02:00",
                "2026-03-28T09:00:00+0200           | 2026-03-28T09:00:00+02:00",
                "2026-03-28T09:00+02                | 2026-03-28T09:00:00+02:00",
                "2026-03-28 09:00:00 UTC            | 2026-03-28T09:00:00Z",
                "2026-03-28T09:00:00                | 2026-03-28",
                "2026-03-28 09:00:00                | 2026-03-28",
                "2026-03-28                         | 2026-03-28",
                "2026/03/28                         | 2026-03-28",
                "20260328                           | 2026-03-28",
                "1774688400                         | 2026-03-28T09:00:00Z",
                "1774688400000                      | 2026-03-28T09:00:00Z",
                "Mon, 02 Mar 2026 19:14:00 GMT      | 2026-03-02T19:14:00Z",
                "Mon, 02 Mar 2026 19:14:00 +0100    | 2026-03-02T19:14:00+01:00",
                "March 2, 2026 7:14 PM              | 2026-03-02",
                "Published on 3rd March 2026        | 2026-03-03",
                "Ottoline Grave · 2 April 2026      | 2026-04-02",
                "Sept. 9, 2025                      | 2025-09-09",
                "2. März 2026                       | 2026-03-02",
                "le 1er août 2025                   | 2025-08-01",
                "18 de agosto de 2025               | 2025-08-18",
                "18 августа 2025                    | 2025-08-18",
                "2026年3月2日                         | 2026-03-02",
                "2026년 3월 2일                       | 2026-03-02",
                "03.03.2026 09:30                   | 2026-03-03",
                "8/18/25                            | 2025-08-18",
                "18/8/2025                          | 2025-08-18",
                "4/4/2026                           | 2026-04-04",
            })
    void readsTimesAsTheyAreGiven(String given, String expected) {
        assertThat(Dates.parse(given)).map(PrintedTime::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3/4/2026",
                "2026-13-41",
                "0000-00-00",
                "31.02.2026",
                "yesterday",
                "Page 12 of 2026",
                "1",
                "99999999999999"
            })
    void givesNoTimeWhereThereIsNoneOrItIsInDoubt(String given) {
        assertThat(Dates.parse(given)).isEmpty();
    }
}
