/** The storage report: how much each group holds, and what goes when. */
@NullMarked
package dev.imagery.storage.usage;

import org.jspecify.annotations.NullMarked;
