/** Markets that show known assets for a while, above all that groups publish. */
@NullMarked
package dev.imagery.storage.pin;

import org.jspecify.annotations.NullMarked;
