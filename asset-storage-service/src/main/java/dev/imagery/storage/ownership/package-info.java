/** Tells who owns a context: the groups of which something live is shown there. */
@NullMarked
package dev.imagery.storage.ownership;

import org.jspecify.annotations.NullMarked;
