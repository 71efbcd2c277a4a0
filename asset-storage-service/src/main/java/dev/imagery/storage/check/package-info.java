/** Checks of database and bucket against each other, which mend what can be mended and tell the rest. */
@NullMarked
package dev.imagery.storage.check;

import org.jspecify.annotations.NullMarked;
