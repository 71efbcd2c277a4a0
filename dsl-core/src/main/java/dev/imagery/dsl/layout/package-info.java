/** The geometry of a wall of artwork that a camera sees tilted in perspective. */
@NullMarked
package dev.imagery.dsl.layout;

import org.jspecify.annotations.NullMarked;
