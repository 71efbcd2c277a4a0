/** Collections of garbage: when the sweeps run, by schedule or by hand, and what came of them. */
@NullMarked
package dev.imagery.storage.garbage;

import org.jspecify.annotations.NullMarked;
