/** What the language needs to know of the title catalogue: one snapshot of it. */
@NullMarked
package dev.imagery.dsl.catalog;

import org.jspecify.annotations.NullMarked;
