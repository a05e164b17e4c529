package dev.readout.extract;

import dev.readout.extract.LocalAttribution.Act;
import java.util.Locale;
import java.util.Optional;

/** What is done by saying something, told from the cue. */
final class Acts {
    private Acts() {}

    static Optional<Act> of(String cue) {
        String[] words = cue.toLowerCase(Locale.ROOT).split("\\s+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            Optional<Act> act = ofVerb(words[i]);
            if (act.isPresent()) {
                return act;
            }
        }
        return Optional.empty();
    }

    private static Optional<Act> ofVerb(String verb) {
        Optional<Act> found = Optional.empty();
        int longest = 0;
        for (Act act : Act.values()) {
            for (String stem : stems(act)) {
                if (stem.length() > longest && verb.startsWith(stem)) {
                    longest = stem.length();
                    found = Optional.of(act);
                }
            }
        }
        return found;
    }

    private static String[] stems(Act act) {
        return switch (act) {
            case DENY -> new String[] {"deny", "deni", "reject", "dismiss", "refut"};
            case DECLINE -> new String[] {"declin", "refus"};
            case ASK -> new String[] {"ask", "inquir", "request"};
            case ORDER -> new String[] {"order", "instruct", "command"};
            case PROMISE -> new String[] {"promis", "vow", "pledg", "assur", "guarant"};
            case THREATEN -> new String[] {"threat"};
            case THANK -> new String[] {"thank"};
            case WARN -> new String[] {"warn", "caution"};
            case URGE -> new String[] {"urg", "demand", "recommend"};
            case ACCUSE -> new String[] {"accus", "alleg", "blam"};
            case PROPOSE -> new String[] {"propos", "suggest", "offer"};
            case THINK ->
                new String[] {
                    "believ",
                    "think",
                    "thought",
                    "hope",
                    "hoping",
                    "expect",
                    "fear",
                    "decid",
                    "understand",
                    "understood",
                    "feel",
                    "felt",
                    "anticipat",
                    "mean"
                };
            case ASSERT ->
                new String[] {
                    "sa",
                    "add",
                    "t",
                    "wr",
                    "stat",
                    "stress",
                    "not",
                    "announc",
                    "claim",
                    "argu",
                    "explain",
                    "insist",
                    "maintain",
                    "acknowledg",
                    "admi",
                    "conced",
                    "confirm",
                    "declar",
                    "assert",
                    "report",
                    "post",
                    "emphas",
                    "underl",
                    "unders",
                    "reiterat",
                    "reveal",
                    "remark",
                    "observ",
                    "comment",
                    "respond",
                    "repl",
                    "repeat",
                    "cit",
                    "quot",
                    "predict",
                    "recall",
                    "inform",
                    "describ",
                    "call",
                    "according",
                    "affirm",
                    "reaffirm"
                };
        };
    }
}
