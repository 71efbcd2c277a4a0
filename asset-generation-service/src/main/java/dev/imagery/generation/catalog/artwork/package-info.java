/** What is said of a title's artwork: its kind, its language and what crops may not cut, without regard to how it is kept. */
@NullMarked
package dev.imagery.generation.catalog.artwork;

import org.jspecify.annotations.NullMarked;
