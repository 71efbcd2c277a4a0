/** Render keys and the renditions that they stand for; the first writer of a key wins. */
@NullMarked
package dev.imagery.storage.render;

import org.jspecify.annotations.NullMarked;
