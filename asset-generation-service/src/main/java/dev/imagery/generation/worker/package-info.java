/** The worker: renders, uploads what it made straight to the object store, and reports it. */
@NullMarked
package dev.imagery.generation.worker;

import org.jspecify.annotations.NullMarked;
