/** Targets: a platform and a resolution with its size in pixels. */
@NullMarked
package dev.imagery.dsl.target;

import org.jspecify.annotations.NullMarked;
