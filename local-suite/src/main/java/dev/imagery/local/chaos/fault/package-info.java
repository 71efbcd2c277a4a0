/** How faults are brought about in a suite of one's own. */
@NullMarked
package dev.imagery.local.chaos.fault;

import org.jspecify.annotations.NullMarked;
