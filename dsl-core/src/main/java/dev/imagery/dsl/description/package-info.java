/** What a picture tells of itself: where its titles are, and what it shows in words. */
@NullMarked
package dev.imagery.dsl.description;

import org.jspecify.annotations.NullMarked;
