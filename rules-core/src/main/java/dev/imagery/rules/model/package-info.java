/** Rules, rule sets and the values that they give, as plain immutable values. */
@NullMarked
package dev.imagery.rules.model;

import org.jspecify.annotations.NullMarked;
