/** Tokens for one machine. */
@NullMarked
package dev.imagery.infrastructure.issuer;

import org.jspecify.annotations.NullMarked;
