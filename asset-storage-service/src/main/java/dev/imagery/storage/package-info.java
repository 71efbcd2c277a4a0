/** Placeholder. */
@NullMarked
package dev.imagery.storage;

import org.jspecify.annotations.NullMarked;
