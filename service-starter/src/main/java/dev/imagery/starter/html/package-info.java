/** Pieces of HTML that a service writes. */
@NullMarked
package dev.imagery.starter.html;

import org.jspecify.annotations.NullMarked;
