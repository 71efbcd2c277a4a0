/** What happens in a run of chaos and when, worked out from its seed alone. */
@NullMarked
package dev.imagery.local.chaos.schedule;

import org.jspecify.annotations.NullMarked;
