/** Placeholder. */
@NullMarked
package dev.imagery.orchestration;

import org.jspecify.annotations.NullMarked;
