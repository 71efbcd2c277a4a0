/** Shows people what imagery there is, in tables. */
@NullMarked
package dev.imagery.local.inventory;

import org.jspecify.annotations.NullMarked;
