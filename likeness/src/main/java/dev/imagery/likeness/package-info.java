/** How alike two pictures look. */
@NullMarked
package dev.imagery.likeness;

import org.jspecify.annotations.NullMarked;
