/** What renders took so far, by design. */
@NullMarked
package dev.imagery.generation.history;

import org.jspecify.annotations.NullMarked;
