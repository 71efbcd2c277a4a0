/** Answers contexts from the newest release, compiled in memory. */
@NullMarked
package dev.imagery.customization.evaluation;

import org.jspecify.annotations.NullMarked;
