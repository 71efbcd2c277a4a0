/** The pages' own fields and flows. */
@NullMarked
package dev.imagery.orchestration.page;

import org.jspecify.annotations.NullMarked;
