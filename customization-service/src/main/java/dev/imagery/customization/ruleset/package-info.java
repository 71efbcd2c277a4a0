/** Named rule sets and their immutable versions, as handed in and kept. */
@NullMarked
package dev.imagery.customization.ruleset;

import org.jspecify.annotations.NullMarked;
