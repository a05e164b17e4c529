package dev.readout.read;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Language tags as pages write them ("en_GB", "EN", "English") in the one form of BCP 47. */
final class Languages {
    private static final int LONGEST = 35;

    private Languages() {}

    static Optional<String> tag(String printed) {
        String candidate = printed.strip().replace('_', '-');
        if (candidate.isEmpty() || candidate.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String tag = new Locale.Builder().setLanguageTag(candidate).build().toLanguageTag();
            return tag.startsWith("und") || tag.indexOf('-') > 3 || (tag.indexOf('-') < 0 && tag.length() > 3)
                    ? named(candidate)
                    : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String name) {
        for (String code : Locale.getISOLanguages()) {
            if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
