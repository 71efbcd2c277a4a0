/** What recipes were run for without a request of their own, and what that came to. */
@NullMarked
package dev.imagery.generation.schedule.run;

import org.jspecify.annotations.NullMarked;
