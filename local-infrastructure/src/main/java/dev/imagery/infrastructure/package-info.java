/** What the parts of the local infrastructure share. */
@NullMarked
package dev.imagery.infrastructure;

import org.jspecify.annotations.NullMarked;
