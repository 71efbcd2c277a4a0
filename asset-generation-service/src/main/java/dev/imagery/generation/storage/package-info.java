/** What this service asks of asset storage, over HTTP. */
@NullMarked
package dev.imagery.generation.storage;

import org.jspecify.annotations.NullMarked;
