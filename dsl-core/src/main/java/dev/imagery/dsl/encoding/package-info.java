/** Encodings: the formats that pictures are written in, and how good they are. */
@NullMarked
package dev.imagery.dsl.encoding;

import org.jspecify.annotations.NullMarked;
