package dev.readout.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts as a news outlet: those that pass on what others say, and are speakers only of their own reporting.
 *
 * <p>A list of names, and the words that outlets call themselves by, so that one nobody has heard of is known too.
 * Immutable and thread-safe.
 */
public final class Media {
    private static final Set<String> LAST_WORDS = Set.of(
            "times",
            "post",
            "journal",
            "herald",
            "tribune",
            "chronicle",
            "gazette",
            "dagblad",
            "wire",
            "newswire",
            "telegraph",
            "courier",
            "dispatch",
            "observer",
            "mirror",
            "daily",
            "weekly",
            "broadcaster",
            "newspaper",
            "news",
            "zeitung",
            "presse",
            "pravda",
            "today",
            "inform",
            "record");
    private static final Set<String> DESCRIPTIONS = Set.of(
            "agency",
            "agencies",
            "newspaper",
            "newspapers",
            "daily",
            "weekly",
            "broadcaster",
            "broadcasters",
            "network",
            "magazine",
            "website",
            "outlet",
            "outlets",
            "media",
            "station",
            "portal",
            "wire");

    private final Set<String> names;

    private Media(Set<String> names) {
        this.names = names;
    }

    /** Loads the list that ships with Readout. */
    public static Media load() {
        return new Media(WordList.lines(Media.class, "media.txt").stream()
                .map(WordList::folded)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns whether a proper name is an outlet's. */
    public boolean isOutlet(String name) {
        String folded = WordList.folded(name);
        if (names.contains(folded)) {
            return true;
        }
        List<String> words = List.of(folded.split(" ", -1));
        String last = words.get(words.size() - 1);
        // "Joint Observer Mission" is none, "Port Emmer Chronicle" is; a bare "Times" or "Record" says too little.
        return words.size() > 1 && LAST_WORDS.contains(last);
    }

    /** Returns whether an outlet may be called by this word alone, in lower case, after "the": "the Times". */
    public boolean isOutletWord(String lower) {
        return LAST_WORDS.contains(lower) && !lower.equals("today") && !lower.equals("record");
    }

    /** Returns whether a description ("the state news agency", "Russian state agencies") is of an outlet. */
    public boolean isOutletDescription(String description) {
        String folded = WordList.folded(description);
        boolean news = folded.contains("news") || folded.contains("state") || folded.contains("press");
        for (String word : folded.split(" ", -1)) {
            if (DESCRIPTIONS.contains(word)) {
                return news || !word.startsWith("agenc");
            }
        }
        return false;
    }
}
