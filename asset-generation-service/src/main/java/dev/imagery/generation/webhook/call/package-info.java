/** Calls addresses that strangers have given, without being led to where they must not reach. */
@NullMarked
package dev.imagery.generation.webhook.call;

import org.jspecify.annotations.NullMarked;
