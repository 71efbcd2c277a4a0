/** What a title is, without regard to how it is kept. */
@NullMarked
package dev.imagery.generation.catalog.title;

import org.jspecify.annotations.NullMarked;
