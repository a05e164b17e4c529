package dev.readout.language.rules;

import dev.readout.annotate.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Somebody or something that mentions of one article are gathered under, while they are. */
final class Individual {
    final Mention.Kind kind;
    final List<Mention> mentions = new ArrayList<>();
    /** Where the mentions begin. */
    final NavigableSet<Integer> places = new TreeSet<>();
    /** The words of the fullest name so far, in lower case; empty for somebody without a name. */
    List<String> name = List.of();

    /** Offices held, as far as the article tells. */
    final Set<Office> offices = new LinkedHashSet<>();

    Gender gender = Gender.UNKNOWN;
    double score = 1;

    Individual(Mention.Kind kind) {
        this.kind = kind;
    }

    /** Returns where the last mention before an offset begins, or -1. */
    int lastBefore(int offset) {
        Integer place = places.lower(offset);
        return place == null ? -1 : place;
    }

    /** Whether "he" or "she" has been used. */
    enum Gender {
        UNKNOWN,
        MALE,
        FEMALE
    }

    /**
     * An office: "foreign minister" of "kesht".
     *
     * @param role the word for it as printed, in lower case
     * @param of the country, body or person it belongs to, in one form; empty when the text does not say
     */
    record Office(String role, String of) {
        /** Returns whether a description of the one can mean the holder of the other. */
        boolean fits(Office described) {
            boolean sameRole = role.equals(described.role)
                    || role.endsWith(" " + described.role)
                    || (described.role.equals("leader") && Roles.office(role).equals("leader"));
            boolean sameOf = described.of.isEmpty() || of.equals(described.of);
            return sameRole && sameOf;
        }
    }
}
