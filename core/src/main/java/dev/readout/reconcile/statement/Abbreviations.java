package dev.readout.reconcile.statement;

import java.util.List;
import java.util.regex.Pattern;

/** Writes alike what reports abbreviate in many ways: the U.S., the United States, America. */
final class Abbreviations {
    private record Form(Pattern of, String one) {}

    private static final List<Form> FORMS = List.of(
            new Form(
                    Pattern.compile("\\b(?:United States(?: of America)?|U\\.S\\.(?:A\\.)?|USA?)(?![\\p{L}\\p{N}])"),
                    "America"),
            new Form(Pattern.compile("\\b(?:United Kingdom|U\\.K\\.|UK|Great Britain)(?![\\p{L}\\p{N}])"), "Britain"),
            new Form(Pattern.compile("\\b(?:United Nations|U\\.N\\.)(?![\\p{L}\\p{N}])"), "UN"),
            new Form(Pattern.compile("\\b(?:European Union|E\\.U\\.)(?![\\p{L}\\p{N}])"), "EU"),
            new Form(Pattern.compile("\\b(?:DPRK|D\\.P\\.R\\.K\\.)(?![\\p{L}\\p{N}])"), "North Korea"));

    private Abbreviations() {}

    static String spelledOut(String text) {
        String spelled = text;
        for (Form form : FORMS) {
            spelled = form.of().matcher(spelled).replaceAll(form.one());
        }
        return spelled;
    }
}
