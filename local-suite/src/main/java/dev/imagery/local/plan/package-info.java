/** Plans of recipes, for people to read. */
@NullMarked
package dev.imagery.local.plan;

import org.jspecify.annotations.NullMarked;
