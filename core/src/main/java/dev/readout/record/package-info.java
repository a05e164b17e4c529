/**
 * The one sourced record of all articles, and its JSON ({@code readout-record/1}); the JSON of one article's layers.
 *
 * <p>The rightmost package of {@code core}: it may import all others, and none imports it but the façade. With
 * {@code read} the only place that uses a JSON library.
 */
@NullMarked
package dev.readout.record;

import org.jspecify.annotations.NullMarked;
