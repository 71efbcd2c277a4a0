/** Tells which markets have imagery of their own on which screens, which get a fallback, and which get none. */
@NullMarked
package dev.imagery.storage.coverage;

import org.jspecify.annotations.NullMarked;
