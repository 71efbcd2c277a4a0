/** The roles of an instance: one image, coordinator or worker or both. */
@NullMarked
package dev.imagery.generation.role;

import org.jspecify.annotations.NullMarked;
