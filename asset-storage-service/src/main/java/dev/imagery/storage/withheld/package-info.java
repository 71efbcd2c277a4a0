/** Which titles may not be shown where, and what shows them. */
@NullMarked
package dev.imagery.storage.withheld;

import org.jspecify.annotations.NullMarked;
