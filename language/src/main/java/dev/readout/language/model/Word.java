package dev.readout.language.model;

import dev.readout.article.Span;

/**
 * One word of an article as the model is given it.
 *
 * @param span where it stands
 * @param sentence which sentence it belongs to, from 0
 * @param paragraph which paragraph it belongs to, from 0
 * @param shape what an encoder without capitals cannot see of it, 0 to {@link Shapes#COUNT} − 1
 */
public record Word(Span span, int sentence, int paragraph, int shape) {}
