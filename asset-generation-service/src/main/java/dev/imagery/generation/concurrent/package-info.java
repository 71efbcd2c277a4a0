/** What threads of one instance do together. */
@NullMarked
package dev.imagery.generation.concurrent;

import org.jspecify.annotations.NullMarked;
