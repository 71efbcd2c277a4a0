/** What visitors were shown at any instant, and where it came from. */
@NullMarked
package dev.imagery.storage.history;

import org.jspecify.annotations.NullMarked;
