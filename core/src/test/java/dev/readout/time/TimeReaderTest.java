package dev.readout.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readout.article.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All texts are of Thursday, 5 March 2026, where nothing else is said. */
class TimeReaderTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    private static List<Timex> read(String text) {
        return TimeReader.read(text, List.of(), Optional.of(Anchor.published(THURSDAY)));
    }

    private static String values(String text, List<Timex> times) {
        return times.stream()
                .map(time -> time.span().in(text) + " = " + time.value())
                .collect(Collectors.joining("; "));
    }

    private static String days(String text) {
        return read(text).stream()
                .map(time -> time.span().in(text) + " = "
                        + time.window().map(Window::toString).orElse("?"))
                .collect(Collectors.joining("; "));
    }

    private static Timex only(String text) {
        List<Timex> times = read(text);
        assertThat(times).as(text).hasSize(1);
        return times.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The envoys met on Wednesday.                     | Wednesday = 2026-03-04
            The envoys met on Thursday.                      | Thursday = 2026-03-05
            Torv told reporters Friday that it was open.     | Friday = 2026-02-27
            The envoys will meet on Saturday.                | Saturday = 2026-03-07
            On Saturday, the envoys will meet.               | Saturday = 2026-03-07
            The envoys are to sign on Monday.                | Monday = 2026-03-09
            Torv said on Tuesday they would go.              | Tuesday = 2026-03-03
            Torv said that on Tuesday they would go.         | Tuesday = 2026-03-10
            An answer is due by Tuesday.                     | Tuesday = 2026-03-10
            What was due by Saturday has been put off.       | Saturday = 2026-03-07
            It had been due on Tuesday.                      | Tuesday = 2026-03-03
            The truce holds until Monday.                    | Monday = 2026-03-09
            They spoke ahead of Friday’s summit.             | Friday = 2026-03-06
            They would look for a way around Friday’s ruling. | Friday = 2026-02-27
            They will attend Friday’s summit.                | Friday = 2026-03-06
            It would open at a still unspecified hour Friday. | Friday = 2026-03-06
            They met earlier Monday.                         | Monday = 2026-03-02
            They met last Friday.                            | last Friday = 2026-02-27
            They will meet next Tuesday.                     | next Tuesday = 2026-03-10
            They will meet this coming Sunday.               | this coming Sunday = 2026-03-08
            They met on Tuesday of last week.                | Tuesday of last week = 2026-02-24
            They met late Monday.                            | late Monday = 2026-03-02
            The news Tuesday that it would open.             | Tuesday = 2026-03-03
            On Tuesday, May announced a sale.                | Tuesday = 2026-03-03
            He called it “a trap” on Tuesday, may be.        | Tuesday = 2026-03-03
            Most likely those are behind Tuesday’s fire.     | Tuesday = 2026-03-03
            The visit that ends Tuesday is short.            | Tuesday = 2026-03-10
            It fell past Tuesday’s low.                      | Tuesday = 2026-03-03
            Ana Sunday left the Mondays’ shop                | Sunday = 2026-03-01; Mondays = ?
            """)
    void takesAWeekdayFromTheSideThatTheSentenceLooksTo(String text, String expected) {
        assertThat(days(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on Monday, 2 March 2026.        | Monday, 2 March 2026 = 2026-03-02
            It was 11 June 2024.                     | 11 June 2024 = 2024-06-11
            It was June 11, 2024.                    | June 11, 2024 = 2024-06-11
            In June 2024 it was shut.                | June 2024 = 2024-06-01/2024-06-30
            They will go on the first of May.        | the first of May = 2026-05-01
            They will leave on May 1st.              | May 1st = 2026-05-01
            They left on Aug. 18, 2025.              | Aug. 18, 2025 = 2025-08-18
            It opened 2025-08-18.                    | 2025-08-18 = 2025-08-18
            Update: 8/18/25, at home                 | 8/18/25 = 2025-08-18
            Dated 18.8.2025 it lapsed.               | 18.8.2025 = 2025-08-18
            Dated 12/3/2026 it lapsed.               | 12/3/2026 = 2026-03-12
            Dated 3/4/2026 it lapsed.                | 3/4/2026 = ?
            They met on 2 and 3 March.               | 2 and 3 March = 2026-03-02/2026-03-03
            They met on March 9-10, 2024.            | March 9-10, 2024 = 2024-03-09/2024-03-10
            They met from 9 to 11 March.             | 9 to 11 March = 2026-03-09/2026-03-11
            They met from 28 February to 3 March.    | 28 February to 3 March = 2026-02-28/2026-03-03
            They met between 1 and 3 March.          | 1 and 3 March = 2026-03-01/2026-03-03
            They met between 28 June and 3 July 2024 | 28 June and 3 July 2024 = 2024-06-28/2024-07-03
            They met on 31 February.                 | ''
            They met on 30 February 2025.            | ''
            They met on February 30, 2025.           | ''
            They met on 29 February 2024.            | 29 February 2024 = 2024-02-29
            They met on 29 February 2025.            | ''
            They met on 45 March.                    | ''
            It has 1,900 men and 2000 boats.         | ''
            It cost $2019 in room 2019.              | ''
            In 2019 it rose by 2.019 points.         | 2019 = 2019-01-01/2019-12-31
            They may march; May said so.             | ''
            In May they may.                         | May = 2026-05-01/2026-05-31
            """)
    void readsTheCalendarAndNothingThatOnlyLooksLikeIt(String text, String expected) {
        assertThat(days(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They signed on 20 December.                  | 20 December = 2025-12-20
            They will sign on 20 December.               | 20 December = 2026-12-20
            They signed on 12 February.                  | 12 February = 2026-02-12
            They will sign on 12 February.               | 12 February = 2026-02-12
            Torv said on 5 May that it was shut.         | 5 May = 2025-05-05
            They put it off to 5 April.                  | 5 April = 2026-04-05
            They met on Monday, August 18.               | Monday, August 18 = 2025-08-18
            They meet on Sunday 5 April.                 | Sunday 5 April = 2026-04-05
            It was shut in December.                     | December = 2025-12-01/2025-12-31
            They met last October.                       | last October = 2025-10-01/2025-10-31
            They met in October last year.               | October last year = 2025-10-01/2025-10-31
            They will meet in April next year.           | April next year = 2027-04-01/2027-04-30
            """)
    void findsTheYearOfADayWithout(String text, String expected) {
        assertThat(days(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            after last week’s summit          | last week = 2026-02-23/2026-03-01
            this week they met                | this week = 2026-03-02/2026-03-08
            early next month                  | early next month = 2026-04-01/2026-04-10
            at the end of the month           | the end of the month = 2026-03-26/2026-03-31
            by the end of April               | the end of April = 2026-04-26/2026-04-30
            before the middle of March        | the middle of March = 2026-03-11/2026-03-21
            in mid-March                      | mid-March = 2026-03-11/2026-03-21
            later this year                   | later this year = 2026-03-05/2026-12-31
            earlier this month                | earlier this month = 2026-03-01/2026-03-05
            later in the week                 | later in the week = 2026-03-05/2026-03-08
            in late 2024                      | late 2024 = 2024-09-01/2024-12-31
            over the weekend they met         | the weekend = 2026-02-28/2026-03-01
            last year and next year           | last year = 2025-01-01/2025-12-31; next year = 2027-01-01/2027-12-31
            in the third quarter of 2024      | the third quarter of 2024 = 2024-07-01/2024-09-30
            the second half of 2024           | the second half of 2024 = 2024-07-01/2024-12-31
            in the spring of 2024             | the spring of 2024 = 2024-03-01/2024-05-31
            they met last summer              | last summer = 2025-06-01/2025-08-31
            in the 1990s                      | the 1990s = 1990-01-01/1999-12-31
            in the 20th century               | the 20th century = 1901-01-01/2000-12-31
            in the first half of April        | the first half of April = 2026-04-01/2026-04-15
            in the last week of February      | the last week of February = 2026-02-22/2026-02-28
            the week after next               | the week after next = 2026-03-16/2026-03-22
            between May and July 2024         | May = 2024-05-01/2024-05-31; July 2024 = 2024-07-01/2024-07-31
            in the 2025-26 budget             | 2025-26 = 2025-01-01/2026-12-31
            the third in as many weeks        | ''
            in the early hours of it          | ''
            in fiscal 2024                    | fiscal 2024 = ?
            on Christmas Eve                  | Christmas Eve = 2025-12-24
            at Easter they will meet          | Easter = 2026-04-05
            the week of 9 March               | the week of 9 March = 2026-03-09/2026-03-15
            yesterday and tomorrow            | yesterday = 2026-03-04; tomorrow = 2026-03-06
            they fell and did not spring up   | ''
            ABC News aired This Week          | ''
            """)
    void readsStretchesCountedFromPublication(String text, String expected) {
        assertThat(days(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            five days ago                              | five days ago = 2026-02-28
            two weeks ago                              | two weeks ago = 2026-02-16/2026-02-22
            three months ago                           | three months ago = 2025-12-01/2025-12-31
            nearly two decades ago                     | nearly two decades ago = 2006-01-01/2006-12-31
            They will meet in two weeks.               | two weeks = 2026-03-16/2026-03-22
            They walked it in two weeks.               | two weeks = ?
            They will meet within the next two weeks.  | the next two weeks = 2026-03-05/2026-03-19
            in the past three days                     | the past three days = 2026-03-02/2026-03-05
            two months from now                        | two months from now = 2026-05-01/2026-05-31
            They met on 3 March. The next day it fell. | 3 March = 2026-03-03; The next day = 2026-03-04
            It fell on 3 March, and on the same day.   | 3 March = 2026-03-03; the same day = 2026-03-03
            From 9 March it rose. Two days later it    | 9 March = 2026-03-09; Two days later = 2026-03-11
            In June 2024 he left; later that year he   | June 2024 = 2024-06-01/2024-06-30; later that year = 2024-01-01/2024-12-31
            After that meeting they left.              | ''
            several years ago                          | several years ago = ?
            99999 years ago                            | 99999 years ago = ?
            """)
    void countsFromPublicationOrFromTheDayToldLast(String text, String expected) {
        assertThat(days(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three quarters of an hour       | three quarters of an hour = PT45M
            an hour and a half              | an hour and a half = PT1H30M
            half an hour                    | half an hour = PT30M
            a 40-minute call                | 40-minute = PT40M
            two hours and 20 minutes        | two hours and 20 minutes = PT2H20M
            2.5 hours                       | 2.5 hours = PT2H30M
            5 1/2 hours                     | 5 1/2 hours = PT5H30M
            two days of talks               | two days = P2D
            a decade of drought             | a decade = P10Y
            a three-and-a-half-year siege   | three-and-a-half-year = P3Y6M
            twenty-one years                | twenty-one years = P21Y
            one hundred days                | one hundred days = P100D
            a couple of weeks               | a couple of weeks = P2W
            the next several days           | the next several days = PXD
            12 to 18 months                 | 12 to 18 months = PXM
            a fortnight                     | a fortnight = P2W
            for years                       | years = PXY
            hundreds of years of it         | ''
            a 27-year-old woman             | ''
            he is 27 years old              | ''
            on CBS’s 60 Minutes             | ''
            a second meeting, a third party | ''
            a quarter of the vote           | ''
            """)
    void readsLengths(String text, String expected) {
        assertThat(values(text, read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at 10 a.m. EDT                       | 10 a.m. EDT = 2026-03-05T10:00
            at 7:41 p.m. ET                      | 7:41 p.m. ET = 2026-03-05T19:41
            at 18.40                             | 18.40 = 2026-03-05T18:40
            at 1500 GMT                          | 1500 GMT = 2026-03-05T15:00
            at 9:30 local time                   | 9:30 local time = 2026-03-05T09:30
            shortly after ten.                   | ten = 2026-03-05T10:00
            at four in the morning               | four in the morning = 2026-03-05T04:00
            at half past nine                    | half past nine = 2026-03-05T09:30
            at a quarter to ten                  | a quarter to ten = 2026-03-05T09:45
            by midday                            | midday = 2026-03-05T12:00
            at noon Tuesday they met             | noon Tuesday = 2026-03-03T12:00
            5 p.m. EST, Nov. 6                   | 5 p.m. EST, Nov. 6 = 2025-11-06T17:00
            On Monday it fell at 6 a.m. sharp    | Monday = 2026-03-02; 6 a.m. = 2026-03-02T06:00
            They met Monday night.               | Monday night = 2026-03-02TNI
            They met last night.                 | last night = 2026-03-04TNI
            on the evening of 9 March            | the evening of 9 March = 2026-03-09TEV
            at 18.40 per cent, by 2.25 points    | ''
            at ten sites, after ten attempts     | ''
            I am 10 and they lost 3:0            | ''
            the score was 25:61                  | ''
            """)
    void readsTimesOfDay(String text, String expected) {
        assertThat(values(text, read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every Friday              | every Friday = XXXX-WXX-5
            on Mondays                | Mondays = XXXX-WXX-1
            daily                     | daily = P1D
            the Ferry Daily News      | ''
            twice a year              | twice a year = P1Y
            three times a week        | three times a week = P1W
            each month                | each month = P1M
            every two weeks           | every two weeks = P2W
            $33 million a year        | a year = P1Y
            now, and currently        | now = PRESENT_REF; currently = PRESENT_REF
            recently, and soon        | recently = PAST_REF; soon = FUTURE_REF
            soon after it fell        | ''
            in the near future        | the near future = FUTURE_REF
            the future of the canal   | ''
            """)
    void readsWhatComesAgainAndWhatHasNoDay(String text, String expected) {
        assertThat(values(text, read(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by Saturday                          | BY
            before 9 April                       | BY
            no later than 9 April                | BY
            on 9 April at the latest             | BY
            They will do so within two weeks.    | BY
            until Friday                         | UNTIL
            through April                        | UNTIL
            since Wednesday                      | AFTER
            after the weekend                    | AFTER
            from Monday                          | AFTER
            from 9 to 11 March                   | NONE
            on Monday                            | NONE
            for about 40 minutes                 | ABOUT
            around 9 March                       | ABOUT
            for nearly four years                | AT_MOST
            up to 180 days                       | AT_MOST
            at least 30 days                     | AT_LEAST
            more than four hours                 | AT_LEAST
            """)
    void tellsOnWhichSideSomethingLies(String text, Bound bound) {
        assertThat(only(text).bound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They met on Thursday.                | weekday of publication
            They met on Friday.                  | the Friday before publication
            They will meet on Saturday.          | the Saturday after publication, as the sentence looks ahead
            They will go within two weeks.       | two weeks from publication
            They met on 3 March.                 | year of publication
            They met on Monday, 2 March.         | a Monday in 2026
            They met on 9 March 2024.            | as printed
            Five days ago they met.              | five days before publication
            """)
    void saysWhy(String text, String because) {
        assertThat(only(text).because()).isEqualTo(because);
    }

    @Test
    void takesTheYearOfAChronologyFromItsHeadings() {
        String text = "2019\n\nOn 5 March they signed.\n\nMarch 2021:\n\nOn 7 April they broke it.";

        assertThat(days(text))
                .isEqualTo("2019 = 2019-01-01/2019-12-31; 5 March = 2019-03-05;"
                        + " March 2021 = 2021-03-01/2021-03-31; 7 April = 2021-04-07");
        assertThat(read(text).get(1).because()).isEqualTo("year of the heading 2019");
    }

    @Test
    void takesParagraphsFromWhoeverKnowsThem() {
        String text = "2019 On 5 March they signed.";

        assertThat(TimeReader.read(
                        text,
                        List.of(new Span(0, 4), new Span(5, text.length())),
                        Optional.of(Anchor.published(THURSDAY))))
                .extracting(Timex::value)
                .containsExactly("2019", "2019-03-05");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on 9 March 2024     | 9 March 2024 = 2024-03-09
            on 9 March          | 9 March = XXXX-03-09
            in March            | March = XXXX-03
            on Monday           | Monday = XXXX-WXX-1
            last week           | last week = XXXX-WXX
            yesterday           | yesterday = XXXX-XX-XX
            this year           | this year = XXXX
            five days ago       | five days ago = XXXX-XX-XX
            the next day        | the next day = XXXX-XX-XX
            in the third quarter | the third quarter = XXXX-Q3
            at 10 a.m.          | 10 a.m. = XXXX-XX-XXT10:00
            for two weeks       | two weeks = P2W
            """)
    void resolvesWithoutAnAnchorOnlyWhatIsPrinted(String text, String expected) {
        List<Timex> times = TimeReader.read(text, List.of(), Optional.empty());

        assertThat(values(text, times)).isEqualTo(expected);
        assertThat(times.stream().filter(time -> time.value().contains("X")))
                .allSatisfy(time -> assertThat(time.window()).isEmpty());
    }

    @Test
    void keepsTheHourAndDayAsPrintedWhereverThatIs() {
        assertThat(only("They met on Monday night in Issolmar.").window())
                .contains(Window.on(LocalDate.of(2026, 3, 2)));
    }
}
