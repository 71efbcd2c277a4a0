/** A small real homepage that shows what the homepage's full answer is for. */
@NullMarked
package dev.imagery.orchestration.sample;

import org.jspecify.annotations.NullMarked;
