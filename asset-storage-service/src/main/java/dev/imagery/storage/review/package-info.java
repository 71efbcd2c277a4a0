/** The page on which somebody sees a version and decides on it. */
@NullMarked
package dev.imagery.storage.review;

import org.jspecify.annotations.NullMarked;
