/** JSON into rules and back: every fault of a document at once, each with its JSON Pointer. */
@NullMarked
package dev.imagery.rules.reading;

import org.jspecify.annotations.NullMarked;
