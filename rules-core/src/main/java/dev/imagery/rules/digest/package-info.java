/** The canonical form of a rule set's content, as a SHA-256. */
@NullMarked
package dev.imagery.rules.digest;

import org.jspecify.annotations.NullMarked;
