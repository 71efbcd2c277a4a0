/** Answers of the past without pictures that were taken down since. */
@NullMarked
package dev.imagery.orchestration.purged;

import org.jspecify.annotations.NullMarked;
