/** How alike two pictures look: a measure of the loss that an encoding brings. */
@NullMarked
package dev.imagery.rendering.quality;

import org.jspecify.annotations.NullMarked;
