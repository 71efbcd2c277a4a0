/** One page that shows the live walls by market, in the frames of their devices. */
@NullMarked
package dev.imagery.local.gallery;

import org.jspecify.annotations.NullMarked;
