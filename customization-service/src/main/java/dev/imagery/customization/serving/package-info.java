/** Keeps the newest release compiled in memory, ready to answer from. */
@NullMarked
package dev.imagery.customization.serving;

import org.jspecify.annotations.NullMarked;
