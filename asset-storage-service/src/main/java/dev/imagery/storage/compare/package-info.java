/** How different the pictures of two versions look, asset by asset, the largest change first. */
@NullMarked
package dev.imagery.storage.compare;

import org.jspecify.annotations.NullMarked;
