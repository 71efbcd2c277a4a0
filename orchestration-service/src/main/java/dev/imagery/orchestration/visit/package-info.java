/** What a caller, and the browser behind it, tell of a visit. */
@NullMarked
package dev.imagery.orchestration.visit;

import org.jspecify.annotations.NullMarked;
