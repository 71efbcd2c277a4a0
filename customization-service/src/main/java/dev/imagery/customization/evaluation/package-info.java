/** Answers contexts from the release that is served. */
@NullMarked
package dev.imagery.customization.evaluation;

import org.jspecify.annotations.NullMarked;
