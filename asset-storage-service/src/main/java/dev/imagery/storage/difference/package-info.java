/** How much two versions of a group differ. */
@NullMarked
package dev.imagery.storage.difference;

import org.jspecify.annotations.NullMarked;
