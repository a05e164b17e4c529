package dev.readout.extract;

import dev.readout.extract.LocalAttribution.Act;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done by saying something, told from the cue.
 *
 * <p>A word tells by its dictionary form, never by how it begins: "saw" and "took" are not "said" and "told".
 */
final class Acts {
    private static final Map<String, Act> FORMS = new HashMap<>();

    private static final Map<String, List<String>> IRREGULAR = Map.ofEntries(
            Map.entry("say", List.of("says", "said", "saying")),
            Map.entry("tell", List.of("tells", "told", "telling")),
            Map.entry("write", List.of("writes", "wrote", "written", "writing")),
            Map.entry("speak", List.of("speaks", "spoke", "spoken", "speaking")),
            Map.entry("think", List.of("thinks", "thought", "thinking")),
            Map.entry("feel", List.of("feels", "felt", "feeling")),
            Map.entry("mean", List.of("means", "meant", "meaning")),
            Map.entry("know", List.of("knows", "knew", "known", "knowing")),
            Map.entry("swear", List.of("swears", "swore", "sworn", "swearing")),
            Map.entry("forbid", List.of("forbids", "forbade", "forbidden", "forbidding")),
            Map.entry("foresee", List.of("foresees", "foresaw", "foreseen", "foreseeing")),
            Map.entry("understand", List.of("understands", "understood", "understanding")),
            Map.entry("read", List.of("reads", "reading")),
            Map.entry("beg", List.of("begs", "begged", "begging")),
            Map.entry("signal", List.of("signals", "signaled", "signalled", "signaling", "signalling")),
            Map.entry("plead", List.of("pleads", "pleaded", "pled", "pleading")));

    /** Verbs whose last consonant is written twice before an ending. */
    private static final Set<String> DOUBLING = Set.of("admit", "quip", "brag", "refer");

    private static final Set<String> PARTICLES = Set.of("back", "out", "in", "off");
    /** "Hit back", "lashed out", "weighed in": speech by the particle alone. */
    private static final Set<String> SPEECH_WITH_PARTICLE = Set.of(
            "hit back",
            "hits back",
            "hitting back",
            "fired back",
            "fires back",
            "firing back",
            "shot back",
            "shoots back",
            "pushed back",
            "pushes back",
            "pushing back",
            "lashed out",
            "lashes out",
            "lashing out",
            "weighed in",
            "weighs in",
            "weighing in",
            "chimed in",
            "chimes in",
            "pointed out",
            "points out",
            "pointing out",
            "spelled out",
            "spells out",
            "signed off");

    static {
        for (Act act : Act.values()) {
            for (String lemma : verbs(act).split("\\s+", -1)) {
                forms(lemma).forEach(form -> put(form, act));
            }
            for (String noun : nouns(act).split("\\s+", -1)) {
                if (!noun.isEmpty()) {
                    put(noun, act);
                    put(noun + "s", act);
                }
            }
        }
        put("according", Act.ASSERT);
    }

    private Acts() {}

    /** Returns the act of the last telling word; empty when no word tells. */
    static Optional<Act> of(String cue) {
        String[] words = cue.toLowerCase(Locale.ROOT).replace('\u2019', '\'').split("[^\\p{L}\\p{N}'-]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            Act act = of(words, i);
            if (act == null) {
                continue;
            }
            // "Declined to comment", "threatened to tell": what is done is declining and threatening.
            Act governor = i > 1 && words[i - 1].equals("to") ? of(words, i - 2) : null;
            return Optional.of(governor == null ? act : governor);
        }
        return Optional.empty();
    }

    private static @Nullable Act of(String[] words, int i) {
        String next = i + 1 < words.length ? words[i + 1] : "";
        if (words[i].startsWith("call") && (next.equals("for") || next.equals("on") || next.equals("upon"))) {
            return Act.URGE;
        }
        if (words[i].startsWith("turn") && next.equals("down")) {
            return Act.DECLINE;
        }
        boolean particle = PARTICLES.contains(next) && SPEECH_WITH_PARTICLE.contains(words[i] + " " + next);
        return particle ? Act.ASSERT : FORMS.get(words[i]);
    }

    private static void put(String form, Act act) {
        FORMS.putIfAbsent(form, act);
    }

    private static Set<String> forms(String lemma) {
        Set<String> forms = new HashSet<>(Set.of(lemma));
        List<String> irregular = IRREGULAR.get(lemma);
        if (irregular != null) {
            forms.addAll(irregular);
            return forms;
        }
        char last = lemma.charAt(lemma.length() - 1);
        boolean consonantY = last == 'y' && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        boolean hisses = lemma.matches(".*(?:s|sh|ch|x|z)");
        String stem =
                last == 'e' ? lemma.substring(0, lemma.length() - 1) : DOUBLING.contains(lemma) ? lemma + last : lemma;
        forms.add(consonantY ? lemma.substring(0, lemma.length() - 1) + "ies" : hisses ? lemma + "es" : lemma + "s");
        forms.add(consonantY ? lemma.substring(0, lemma.length() - 1) + "ied" : stem + "ed");
        forms.add((lemma.endsWith("ee") ? lemma : stem) + "ing");
        return forms;
    }

    private static String verbs(Act act) {
        return switch (act) {
            case DENY -> "deny reject dismiss refute dispute rebuff rebut disavow";
            case DECLINE -> "decline refuse";
            case ASK -> "ask inquire enquire request wonder query question invite";
            case ORDER -> "order instruct command forbid decree";
            case PROMISE -> "promise vow pledge assure guarantee swear undertake";
            case THREATEN -> "threaten";
            case THANK -> "thank";
            case WARN -> "warn caution";
            case URGE -> "urge demand recommend implore exhort beg plead appeal encourage advise";
            case ACCUSE -> "accuse allege blame";
            case PROPOSE -> "propose suggest offer";
            case THINK -> "believe think hope expect fear decide understand feel anticipate mean know foresee";
            case ASSERT ->
                "say add tell write state stress note announce claim argue explain insist maintain "
                        + "acknowledge admit concede confirm declare assert report post tweet retweet emphasize "
                        + "emphasise underline underscore reiterate reveal remark observe comment respond reply repeat "
                        + "cite quote predict recall inform describe call affirm reaffirm testify tout talk speak joke "
                        + "quip boast brag mention highlight clarify recount relate disclose proclaim contend complain "
                        + "lament conclude estimate indicate counter hint specify answer continue agree disagree "
                        + "criticize criticise praise condemn welcome hail denounce express voice read signal detail "
                        + "outline elaborate opine muse mutter whisper shout yell exclaim concur reckon object protest "
                        + "notify remind refer acclaim blast slam stipulate speculate portray lambast "
                        + "defend chant fume rail assess";
        };
    }

    private static String nouns(Act act) {
        return switch (act) {
            case DENY -> "denial rejection dismissal";
            case DECLINE -> "refusal";
            case ASK -> "question inquiry invitation";
            case ORDER -> "instruction";
            case PROMISE -> "assurance undertaking commitment";
            case THREATEN -> "threat";
            case WARN -> "warning";
            case URGE -> "recommendation plea";
            case ACCUSE -> "accusation allegation";
            case PROPOSE -> "proposal suggestion";
            case THINK -> "belief opinion";
            case ASSERT ->
                "statement announcement assertion declaration remark admission confirmation explanation response";
            case THANK -> "";
        };
    }
}
