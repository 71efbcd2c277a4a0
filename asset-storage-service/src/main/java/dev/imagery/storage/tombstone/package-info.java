/** What was taken down for good: which titles, renders and objects may never come back, and how that is refused. */
@NullMarked
package dev.imagery.storage.tombstone;

import org.jspecify.annotations.NullMarked;
