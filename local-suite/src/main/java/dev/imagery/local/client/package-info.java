/** Small HTTP clients that read only what the command line needs from the services. */
@NullMarked
package dev.imagery.local.client;

import org.jspecify.annotations.NullMarked;
