package dev.readout.reconcile.difference;

import java.util.Map;
import java.util.Set;

/** Words that stand around numbers in reports. */
final class Vocabulary {
    static final Set<String> PLURALS = words("""
            people men women children troops personnel police staff crew aircraft servicemen policemen fishermen
            congressmen lawmen gunmen businessmen clergymen airmen militiamen
            """);
    static final Set<String> PERSONS =
            Set.of("people", "persons", "deaths", "lives", "fatalities", "victims", "names", "individuals");
    static final Set<String> FATES = Set.of("killed", "dead", "died", "wounded", "injured", "missing", "arrested");
    /** Lengths of time and space, ages, temperatures, scores: told elsewhere, or rounded by everybody in their own way. */
    static final Set<String> MEASURES = words("""
            seconds minutes hours days weeks months years decades centuries nights mornings miles kilometers
            kilometres km meters metres feet inches yards acres hectares degrees knots points times percent ages
            others generations hundreds thousands millions billions dozens tens halves sides parts ways steps things
            reasons words questions terms s seasons weekends pages paragraphs pounds this its his was has is does as
            us says versus thus plus cents sentences quarters ones
            """);

    static final Set<String> FUNCTION = words("""
            in on at of to for from by with and or but that which who were was are is be been had has have will
            would could should may might as than since after before during when while because if into over under
            between not the a an this these those their his her its our my so then said says against through across
            near about i he she it they we you
            """);
    static final Set<String> SAYING = words("""
            puts put putting comes come came
            said says say told tell according added reported report reports claimed claim officials official
            spokesman spokeswoman statement reporters mr mrs ms president minister total number figure estimated
            some nearly almost least around approximately roughly million billion trillion worth just only still
            even
            """);
    /** Where what is said of a number ends. */
    static final Set<String> CLAUSE =
            Set.of("and", "but", ",", ";", "that", "which", "while", "although", "(", "—", "–");

    static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    static final Set<String> CALENDAR = words("""
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december today yesterday tomorrow
            """);

    static final Map<String, String> TOLLS = Map.ofEntries(
            Map.entry("killed", "kill"),
            Map.entry("kill", "kill"),
            Map.entry("killing", "kill"),
            Map.entry("kills", "kill"),
            Map.entry("dead", "kill"),
            Map.entry("died", "kill"),
            Map.entry("dying", "kill"),
            Map.entry("die", "kill"),
            Map.entry("deaths", "kill"),
            Map.entry("death", "kill"),
            Map.entry("slain", "kill"),
            Map.entry("fatalities", "kill"),
            Map.entry("casualties", "kill"),
            Map.entry("massacred", "kill"),
            Map.entry("executed", "kill"),
            Map.entry("murdered", "kill"),
            Map.entry("lives", "kill"),
            Map.entry("perished", "kill"),
            Map.entry("wounded", "wound"),
            Map.entry("injured", "wound"),
            Map.entry("wounding", "wound"),
            Map.entry("injuring", "wound"),
            Map.entry("hurt", "wound"),
            Map.entry("injuries", "wound"),
            Map.entry("missing", "miss"),
            Map.entry("arrested", "arrest"),
            Map.entry("arrests", "arrest"),
            Map.entry("displaced", "flee"),
            Map.entry("fled", "flee"),
            Map.entry("refugees", "flee"),
            Map.entry("evacuated", "flee"),
            Map.entry("infected", "ill"),
            Map.entry("cases", "ill"),
            Map.entry("infections", "ill"),
            Map.entry("rescued", "rescue"),
            Map.entry("recovered", "rescue"),
            Map.entry("survivors", "rescue"));

    /** Verbs whose past has another stem, as far as they say what is done with what is counted. */
    static final Map<String, String> PASTS = Map.ofEntries(
            Map.entry("held", "hold"),
            Map.entry("sent", "send"),
            Map.entry("lost", "lose"),
            Map.entry("paid", "pay"),
            Map.entry("kept", "keep"),
            Map.entry("took", "take"),
            Map.entry("taken", "take"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("spent", "spend"),
            Map.entry("sold", "sell"),
            Map.entry("bought", "buy"),
            Map.entry("built", "build"),
            Map.entry("brought", "bring"),
            Map.entry("withheld", "withhold"),
            Map.entry("freed", "free"),
            Map.entry("drew", "draw"),
            Map.entry("left", "leave"));

    private Vocabulary() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
