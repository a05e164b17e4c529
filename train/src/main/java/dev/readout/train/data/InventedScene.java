package dev.readout.train.data;

import dev.readout.train.data.InventedGrammar.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One invented report while it is told: who is in it, what it is about, and who spoke last.
 *
 * <p>In a text, {@code <symbol>} stands for an alternative of a rule, {@code <symbol:2>} for one with its verb in the
 * third of the forms that are written base/past/participle/ing, {@code {have|has}} for what agrees with the speaker.
 * The speaker is {@code <X>}, and another one {@code <Y>}.
 */
final class InventedScene {
    private static final Pattern TOKEN =
            Pattern.compile("<([\\w-]+)(?::(\\d))?>|\\{([^|}]*)\\|([^}]*)}|(\\w+)/(\\w+)/(\\w+)/(\\w+)");
    private static final Pattern ALIAS = Pattern.compile("<([\\w-]+)>");
    private static final int FIRST_FORM = 5;
    private static final int TRIES = 4;
    private static final double SAME_SPEAKER = 0.55;
    private static final double PRONOUN = 0.8;

    private final InventedGrammar grammar;
    private final Random random;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> used = new HashMap<>();
    private final Set<String> shapes = new HashSet<>();
    private final List<InventedSpeaker> cast = new ArrayList<>();
    private final Set<InventedSpeaker> introduced = new HashSet<>();
    private InventedSpeaker speaker;
    private InventedSpeaker other;
    private boolean spokeBefore;
    private boolean told;

    InventedScene(InventedGrammar grammar, Random random) {
        this.grammar = grammar;
        this.random = random;
        state("A");
        state("B");
        foreignTo("");
        int people = 3 + random.nextInt(3);
        for (int i = 0; i < people; i++) {
            cast.add(person(i));
        }
        others("voice", "person", 1, "he", "his");
        others("bureau", "bureau", 2, "it", "its");
        others("crowd", "crowd", 2, "they", "their");
        others("paper", "paper", 1, "it", "its");
        speaker = cast.getFirst();
        other = cast.get(1);
    }

    /** Returns a sentence that attributes something, with its mark-up. */
    String attributing() {
        InventedSpeaker before = speaker;
        spokeBefore = told && introduced.contains(before) && random.nextDouble() < SAME_SPEAKER;
        told = true;
        speaker = spokeBefore ? before : anyone();
        do {
            other = anyone();
        } while (other.equals(speaker));
        foreignTo(speaker.first());
        return fresh("by-" + speaker.kind());
    }

    /** Returns the first sentence of the report, with its mark-up. */
    String lead() {
        return expand("<lead>");
    }

    /** Returns the line above the report, with its mark-up. */
    String headline() {
        return expand("<headline>");
    }

    /** Returns a sentence that attributes nothing. */
    String plain() {
        spokeBefore = false;
        told = false;
        return fresh("plain");
    }

    /** Returns where the report was written, as agencies put it before the first sentence. */
    String dateline() {
        return expand("<Acity>").toUpperCase(Locale.ROOT) + " — ";
    }

    private InventedSpeaker anyone() {
        // People speak most, as in any report; the cast lists them first.
        int people = people();
        return random.nextInt(5) < 3
                ? cast.get(random.nextInt(people))
                : cast.get(people + random.nextInt(cast.size() - people));
    }

    /** Returns a sentence, most often of a shape that the report has not used. */
    private String fresh(String symbol) {
        Rule rule = grammar.rule(symbol);
        String shape = rule.any(random);
        for (int i = 0; i < TRIES && !ALIAS.matcher(shape).matches() && !shapes.add(shape); i++) {
            shape = rule.any(random);
        }
        Matcher alias = ALIAS.matcher(shape);
        return alias.matches() ? fresh(alias.group(1)) : expand(shape);
    }

    private int people() {
        return (int) cast.stream().filter(each -> each.kind().equals("person")).count();
    }

    /** Makes {@code <C>} the one of the two states that these words do not name, the first one's opposite at first. */
    private void foreignTo(String words) {
        String second = Objects.requireNonNull(names.get("B"));
        boolean ofSecond = words.contains(second) || words.contains(Objects.requireNonNull(names.get("Bn")));
        for (String part : List.of("", "n", "city")) {
            names.put("C" + part, Objects.requireNonNull(names.get((ofSecond ? "A" : "B") + part)));
        }
    }

    private String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int form) {
        StringBuilder out = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.find()) {
            out.append(text, at, token.start());
            at = token.end();
            if (token.group(1) != null) {
                out.append(symbol(token.group(1), token.group(2) == null ? form : Integer.parseInt(token.group(2))));
            } else if (token.group(3) != null) {
                out.append(speaker.many() ? token.group(3) : token.group(4));
            } else {
                out.append(token.group(FIRST_FORM + form));
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private String symbol(String name, int form) {
        return switch (name) {
            case "X" -> spokenOf(speaker, true);
            case "Xn" -> spokenOf(speaker, false);
            case "Y" -> spokenOf(other, false);
            case "Xfirst" -> {
                introduced.add(speaker);
                yield speaker.bare();
            }
            case "Xs" -> possessive();
            case "P" -> spokenOf(cast.get(random.nextInt(people())), false);
            case "A", "B" -> {
                foreignTo(Objects.requireNonNull(names.get(name)));
                yield Objects.requireNonNull(names.get(name));
            }
            case "actor" -> {
                String actor = alternative(name, form);
                foreignTo(actor);
                yield actor;
            }
            case "H" -> speaker.later().getFirst().replaceFirst("^the ", "");
            case "he" -> speaker.he();
            case "his" -> speaker.his();
            default -> names.containsKey(name) ? names.get(name) : alternative(name, form);
        };
    }

    private String alternative(String name, int form) {
        Rule rule = grammar.rule(name);
        if (rule.most() == 0) {
            return expand(rule.any(random), form);
        }
        List<String> known = used.computeIfAbsent(name, unused -> new ArrayList<>());
        if (known.size() < rule.most()) {
            String next = expand(rule.any(random), form);
            if (!known.contains(next)) {
                known.add(next);
            }
            return next;
        }
        return known.get(random.nextInt(known.size()));
    }

    private String spokenOf(InventedSpeaker who, boolean pronounFits) {
        if (introduced.add(who)) {
            return who.first();
        }
        if (pronounFits && spokeBefore && !who.kind().equals("paper") && random.nextDouble() < PRONOUN) {
            return who.he();
        }
        return any(who.later());
    }

    private String possessive() {
        if (introduced.add(speaker)) {
            return ofOne(speaker.bare());
        }
        return spokeBefore && random.nextBoolean() ? speaker.his() : ofOne(any(speaker.later()));
    }

    private static String ofOne(String name) {
        return name + (name.endsWith("s") ? "'" : "'s");
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void state(String letter) {
        String[] parts;
        do {
            parts = grammar.rule("state").any(random).split("\\|", -1);
        } while (names.containsValue(parts[0]));
        names.put(letter, parts[0]);
        names.put(letter + "n", parts[1]);
        names.put(letter + "city", parts[2]);
    }

    private InventedSpeaker person(int index) {
        boolean woman = random.nextBoolean();
        String last;
        do {
            last = expand("<surname>");
        } while (names.containsValue(last));
        // Kept only so that no two people of a report share it.
        names.put("surname" + index, last);
        String full = expand(woman ? "<woman>" : "<man>") + " " + last;
        String he = woman ? "she" : "he";
        String his = woman ? "her" : "his";
        if (index > 1) {
            String trade = expand("<trade>");
            return new InventedSpeaker(
                    "person",
                    full + ", " + trade + ",",
                    full,
                    List.of(last, last, courtesy(woman) + last),
                    he,
                    his,
                    false);
        }
        String[] office;
        do {
            office = grammar.rule("office").any(random).split("\\|", -1);
        } while (names.containsValue(office[1]));
        names.put("office" + index, office[1]);
        String state = expand(index == 0 ? "<A>" : "<B>");
        String people = expand(index == 0 ? "<An>" : "<Bn>");
        String first = any(List.of(
                people + " " + office[0] + " " + full,
                office[0] + " " + full + " of " + state,
                office[0] + " " + full,
                full + ", the " + office[1] + " of " + state + ",",
                full + ", the " + people + " " + office[1] + ","));
        return new InventedSpeaker(
                "person",
                first,
                office[0] + " " + full,
                List.of(last, last, last, courtesy(woman) + last, "the " + office[1], office[0] + " " + last),
                he,
                his,
                false);
    }

    private String courtesy(boolean woman) {
        return random.nextInt(4) == 0 ? woman ? "Ms. " : "Mr. " : "";
    }

    private void others(String symbol, String kind, int count, String he, String his) {
        Set<String> taken = new HashSet<>();
        while (taken.size() < count) {
            String[] parts = grammar.rule(symbol).any(random).split("\\|", -1);
            String first = expand(parts[0]);
            if (taken.add(first)) {
                boolean many = kind.equals("crowd") || parts[1].endsWith("+");
                String later = expand(parts[1].replace("+", ""));
                cast.add(new InventedSpeaker(
                        kind, first, first, List.of(later), many ? "they" : he, many ? "their" : his, many));
            }
        }
    }
}
