/** Looks at recipes without any service: what is wrong with them, and where. */
@NullMarked
package dev.imagery.local.lint;

import org.jspecify.annotations.NullMarked;
