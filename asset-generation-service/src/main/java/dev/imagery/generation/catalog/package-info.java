/** The title catalogue: append-only, by revisions; a snapshot is a revision number. */
@NullMarked
package dev.imagery.generation.catalog;

import org.jspecify.annotations.NullMarked;
