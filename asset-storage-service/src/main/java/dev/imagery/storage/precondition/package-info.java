/** What callers take for granted about what they change: entity tags and {@code If-Match}. */
@NullMarked
package dev.imagery.storage.precondition;

import org.jspecify.annotations.NullMarked;
