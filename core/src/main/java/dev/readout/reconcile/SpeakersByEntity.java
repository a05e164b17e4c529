package dev.readout.reconcile;

import dev.readout.extract.ArticleFacts;
import dev.readout.extract.LocalAttribution;
import dev.readout.extract.LocalEntity;
import dev.readout.name.Spelling;
import dev.readout.reconcile.statement.Speakers;
import java.util.HashSet;
import java.util.Set;

/** Tells how two speakers stand to each other from the entities that they have become so far. */
record SpeakersByEntity(EntityIndex who) implements Speakers {
    private static final Set<String> FILLERS =
            Set.of("a", "an", "the", "unnamed", "anonymous", "of", "from", "in", "for", "at", "with", "who", "one");

    @Override
    public Relation between(ArticleFacts facts, LocalAttribution one, ArticleFacts otherFacts, LocalAttribution other) {
        if (one.speaker().isEmpty() || other.speaker().isEmpty()) {
            return Relation.UNKNOWN;
        }
        int place = one.speaker().get();
        int otherPlace = other.speaker().get();
        EntityHandle handle = who.of(facts.article().id(), place);
        EntityHandle otherHandle = who.of(otherFacts.article().id(), otherPlace);
        if (handle == otherHandle) {
            return Relation.SAME;
        }
        if (who.maySpeakFor(handle, otherHandle) || who.maySpeakFor(otherHandle, handle)) {
            return Relation.RELATED;
        }
        if (who.mayBe(facts.article().id(), place, otherHandle)
                || who.mayBe(otherFacts.article().id(), otherPlace, handle)) {
            return Relation.UNKNOWN;
        }
        LocalEntity speaker = facts.entities().get(place);
        LocalEntity otherSpeaker = otherFacts.entities().get(otherPlace);
        return speaker.named() || otherSpeaker.named() ? Relation.DIFFERENT : unnamed(speaker, otherSpeaker);
    }

    private static Relation unnamed(LocalEntity one, LocalEntity other) {
        Set<String> words = described(one);
        Set<String> otherWords = described(other);
        if (words.equals(otherWords)) {
            return Relation.ALIKE;
        }
        return words.containsAll(otherWords) || otherWords.containsAll(words) ? Relation.UNKNOWN : Relation.DIFFERENT;
    }

    /** "Two unnamed officials from Lissand" are "two Lissand officials". */
    private static Set<String> described(LocalEntity entity) {
        Set<String> words = new HashSet<>(Spelling.words(entity.name()));
        words.removeAll(FILLERS);
        return words;
    }
}
