/** Which versions of a group are kept, and giving up the assets of the others. */
@NullMarked
package dev.imagery.storage.retention;

import org.jspecify.annotations.NullMarked;
