/** Finds assets by where they are shown and by what they show. */
@NullMarked
package dev.imagery.storage.search;

import org.jspecify.annotations.NullMarked;
