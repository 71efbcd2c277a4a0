/** Placeholder. */
@NullMarked
package dev.imagery.customization;

import org.jspecify.annotations.NullMarked;
