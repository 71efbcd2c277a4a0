/** Who takes part in an experiment, and whom it matters to. */
@NullMarked
package dev.imagery.rules.exposure;

import org.jspecify.annotations.NullMarked;
