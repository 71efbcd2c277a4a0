/** How a service's jar becomes a fast Java process: unpacked, and with an AOT cache. */
@NullMarked
package dev.imagery.local.launch;

import org.jspecify.annotations.NullMarked;
