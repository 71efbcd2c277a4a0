/** Documents: JSON or YAML 1.2 read into one tree that knows the line and column of everything in it. */
@NullMarked
package dev.imagery.dsl.document;

import org.jspecify.annotations.NullMarked;
