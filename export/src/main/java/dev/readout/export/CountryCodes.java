package dev.readout.export;

import dev.readout.lexicon.WordList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ISO 3166-1 alpha-3 codes of the countries that Readout knows. Immutable and thread-safe. */
final class CountryCodes {
    private static final Map<String, String> CODES = WordList.lines(CountryCodes.class, "countries.txt").stream()
            .map(line -> line.split("\\|", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> WordList.folded(fields[0]), fields -> fields[1]));

    private CountryCodes() {}

    /**
     * Returns a country's code.
     *
     * @param country one name of it, as {@link dev.readout.lexicon.Countries} returns it
     */
    static Optional<String> of(String country) {
        return Optional.ofNullable(CODES.get(country));
    }
}
