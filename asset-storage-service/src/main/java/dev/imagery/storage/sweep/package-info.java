/** What sweeping is, whatever is swept: bounded steps that count what they took away. */
@NullMarked
package dev.imagery.storage.sweep;

import org.jspecify.annotations.NullMarked;
