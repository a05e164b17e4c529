package dev.readout.pages;

import dev.readout.publish.Ground;
import dev.readout.record.EntryKind;
import java.util.List;

/**
 * What can be said of one entry, as forms.
 *
 * @param entry as a form names it: "statements/s12"
 * @param address of these forms on a page of their own
 * @param kind of entry
 * @param noun what it is: "statement", "person"
 * @param sitting who decides
 * @param queue the place in the queue to go back to; empty for the entry's page
 * @param typed what was sent already
 * @param grounds what it rests on
 * @param more how much else it rests on, which is not listed
 * @param others entries that may be the same
 * @param find by which words those were looked for; empty for its own
 * @param names whom its reports name, by kind
 */
record Correction(
        String entry,
        String address,
        EntryKind kind,
        String noun,
        Sitting sitting,
        String queue,
        Typed typed,
        List<Choice> grounds,
        int more,
        List<Other> others,
        String find,
        List<Names> names) {
    /** Something it rests on, and how a form names that. */
    record Choice(String value, Ground ground) {}

    /** Another entry, and what there is to know of it in a line. */
    record Other(String id, String label, String href) {}

    /** Names of one kind: "People". */
    record Names(String kind, List<Name> all) {}

    /** Somebody, by id. */
    record Name(String id, String name) {}

    /** Returns whether a form has something to be corrected, or was asked to look for others. */
    boolean open(String form) {
        return typed.text("form").equals(form) || (form.equals("together") && !find.isEmpty());
    }

    /** Returns the name of whoever decides, as far as it is known. */
    String by(String form) {
        return typed.text("form").equals(form) ? typed.text("by") : sitting.name();
    }

    /** Returns whether that is whoever signed in. */
    boolean signedIn() {
        return sitting.signedIn();
    }

    /** Returns what a field of a form holds. */
    String text(String form, String field) {
        return typed.text("form").equals(form) ? typed.text(field) : "";
    }

    /** Returns whether a box of a form is ticked, or a choice made. */
    boolean has(String form, String field, String value) {
        return typed.text("form").equals(form) && typed.has(field, value);
    }
}
