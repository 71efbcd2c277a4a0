/** Reads the parameters of questions, with all their faults at once. */
@NullMarked
package dev.imagery.storage.query;

import org.jspecify.annotations.NullMarked;
