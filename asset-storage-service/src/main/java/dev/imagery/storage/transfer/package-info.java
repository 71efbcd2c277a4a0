/** Versions between installations: written to an archive with everything that they need, and read from one. */
@NullMarked
package dev.imagery.storage.transfer;

import org.jspecify.annotations.NullMarked;
