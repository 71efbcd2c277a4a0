/** Purges: a title is taken down for good, with every picture that ever showed it, in all versions, and what came of it is told. */
@NullMarked
package dev.imagery.storage.purge;

import org.jspecify.annotations.NullMarked;
