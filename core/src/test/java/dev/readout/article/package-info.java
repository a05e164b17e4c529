/** Tests of articles and their spans. */
@NullMarked
package dev.readout.article;

import org.jspecify.annotations.NullMarked;
