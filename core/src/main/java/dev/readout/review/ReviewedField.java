package dev.readout.review;

import dev.readout.extract.EncounterKind;
import dev.readout.extract.EncounterStatus;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields that a person may set, and what each may be set to. */
public enum ReviewedField {
    KIND(Subject.ENCOUNTER),
    STATUS(Subject.ENCOUNTER),
    /** A day, a month, or two days with a slash between. */
    DATE(Subject.ENCOUNTER),
    /** A day. */
    DUE(Subject.ENCOUNTER),
    /** ISO 8601: {@code PT40M}. */
    DURATION(Subject.ENCOUNTER),
    /** Words of a report that name it, as are the next two. */
    PLACE(Subject.ENCOUNTER),
    HOST(Subject.ENCOUNTER),
    INITIATOR(Subject.ENCOUNTER),
    ACT(Subject.ATTRIBUTION),
    MODALITY(Subject.ATTRIBUTION),
    POLARITY(Subject.ATTRIBUTION);

    /** Nobody talks longer at one encounter. */
    private static final Duration LONGEST = Duration.ofDays(100);

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)[0-9]{2}-.*");

    private final Subject subject;

    ReviewedField(Subject subject) {
        this.subject = subject;
    }

    /** Of what something is a field. */
    public enum Subject {
        ENCOUNTER,
        ATTRIBUTION
    }

    /** Returns of what it is a field. */
    public Subject subject() {
        return subject;
    }

    /** Returns whether its value is somebody or some place that words of a report name. */
    public boolean isNamed() {
        return this == PLACE || this == HOST || this == INITIATOR;
    }

    /** Returns the field that JSON calls so. */
    public static Optional<ReviewedField> of(String word) {
        return word(word, ReviewedField.class);
    }

    /** Returns what JSON calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks that a text can be its value.
     *
     * @throws IllegalArgumentException when it cannot, saying what can
     */
    void check(String text) {
        boolean possible = switch (this) {
            case KIND -> kind(text).isPresent();
            case STATUS -> status(text).isPresent();
            case DATE -> days(text).isPresent();
            case DUE -> day(text).isPresent();
            case DURATION -> length(text).isPresent();
            case PLACE, HOST, INITIATOR -> false;
            case ACT -> act(text).isPresent();
            case MODALITY -> modality(text).isPresent();
            case POLARITY -> polarity(text).isPresent();
        };
        if (!possible) {
            throw new IllegalArgumentException(
                    switch (this) {
                        case KIND -> "kind is one of " + words(EncounterKind.class);
                        case STATUS -> "status is one of " + words(EncounterStatus.class);
                        case DATE ->
                            "date is a day (2026-03-02), a month (2026-03), or two days (2026-03-02/2026-03-04)";
                        case DUE -> "due is a day (2026-03-02)";
                        case DURATION -> "duration is a length of time of up to 100 days (PT40M)";
                        case PLACE, HOST, INITIATOR -> word() + " is told by words of a report that name it";
                        case ACT -> "act is one of " + words(LocalAttribution.Act.class);
                        case MODALITY -> "modality is one of " + words(LocalAttribution.Modality.class);
                        case POLARITY -> "polarity is one of " + words(LocalAttribution.Polarity.class);
                    });
        }
    }

    public static Optional<EncounterKind> kind(String text) {
        return word(text, EncounterKind.class);
    }

    public static Optional<EncounterStatus> status(String text) {
        return word(text, EncounterStatus.class);
    }

    public static Optional<LocalAttribution.Act> act(String text) {
        return word(text, LocalAttribution.Act.class);
    }

    public static Optional<LocalAttribution.Modality> modality(String text) {
        return word(text, LocalAttribution.Modality.class);
    }

    public static Optional<LocalAttribution.Polarity> polarity(String text) {
        return word(text, LocalAttribution.Polarity.class);
    }

    /** Returns the day that a text in ISO 8601 is, of these centuries. */
    public static Optional<LocalDate> day(String text) {
        try {
            return YEAR.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the days that a text is: one, a month, or two with a slash between. */
    public static Optional<When> days(String text) {
        int slash = text.indexOf('/');
        try {
            if (slash >= 0) {
                Optional<LocalDate> to = day(text.substring(slash + 1));
                return day(text.substring(0, slash))
                        .filter(from -> to.filter(last -> !last.isBefore(from)).isPresent())
                        .map(from -> new When(from, to.orElseThrow(), When.Extent.THROUGHOUT));
            }
            if (text.length() == "2026-03".length() && YEAR.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new When(month.atDay(1), month.atEndOfMonth(), When.Extent.WITHIN));
            }
            return day(text).map(When::on);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the length of time that a text in ISO 8601 is. */
    public static Optional<Duration> length(String text) {
        try {
            Duration length = Duration.parse(text);
            return length.isPositive() && length.compareTo(LONGEST) <= 0 ? Optional.of(length) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <T extends Enum<T>> Optional<T> word(String text, Class<T> all) {
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static String words(Class<? extends Enum<?>> all) {
        return Arrays.stream(all.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
