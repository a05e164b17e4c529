package dev.readout.reconcile.statement;

import java.util.ArrayList;
import java.util.List;

/** Sees where two texts give the same names and things other parts: who pays whom, what is tied to what. */
final class Parts {
    private Parts() {}

    static boolean areApart(Outline one, Outline other) {
        return gives(one, other) || turns(one, other) || turnsNames(one, other);
    }

    /** Whether somebody of both gives in the one and gets in the other. */
    private static boolean gives(Outline one, Outline other) {
        return one.names().stream()
                .anyMatch(name -> other.names().stream()
                        .anyMatch(each -> each.isSame(name) && part(name, one) * part(each, other) < 0));
    }

    /** What a word's preposition tells; of the first word, what the verb does. */
    private static int part(Term name, Outline outline) {
        if (name.role() != 0 || name.attribute() || outline.terms().indexOf(name) > 0) {
            return name.role();
        }
        if (outline.receiving()) {
            return 1;
        }
        return outline.giving() ? -1 : 0;
    }

    /** Whether of two things in both the one stands to the other as that one does to it there. */
    private static boolean turns(Outline one, Outline other) {
        List<Term> things = one.terms().stream().filter(Term::thing).toList();
        return things.stream()
                .filter(to -> to.role() != 0)
                .anyMatch(to -> stands(to, 0, other)
                        && things.stream().anyMatch(what -> what.role() == 0 && stands(what, to.role(), other)));
    }

    private static boolean stands(Term term, int role, Outline outline) {
        return outline.terms().stream().anyMatch(each -> each.thing() && each.role() == role && each.isSame(term));
    }

    /** Whether what the one tells of two names, the other tells the other way round. */
    private static boolean turnsNames(Outline one, Outline other) {
        List<Term> here = new ArrayList<>();
        List<Term> there = new ArrayList<>();
        for (Term name : one.names()) {
            other.names().stream().filter(name::isSame).findFirst().ifPresent(same -> {
                here.add(name);
                there.add(same);
            });
        }
        if (here.size() != 2
                || there.get(0).equals(there.get(1))
                || here.stream().anyMatch(Term::linked)
                || there.stream().anyMatch(Term::linked)) {
            return false;
        }
        boolean whose = here.get(0).attribute();
        boolean formsTurned = whose != here.get(1).attribute()
                && whose != there.get(0).attribute()
                && whose == there.get(1).attribute();
        boolean orderTurned =
                other.terms().indexOf(there.get(0)) > other.terms().indexOf(there.get(1));
        return formsTurned || orderTurned != (one.turned() != other.turned());
    }
}
