/** Live imagery follows the windows in which its titles may be shown. */
@NullMarked
package dev.imagery.generation.schedule.availability;

import org.jspecify.annotations.NullMarked;
