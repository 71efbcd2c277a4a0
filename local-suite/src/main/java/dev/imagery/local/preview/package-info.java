/** Previews of a recipe: pictures of some contexts and a page that shows them. */
@NullMarked
package dev.imagery.local.preview;

import org.jspecify.annotations.NullMarked;
