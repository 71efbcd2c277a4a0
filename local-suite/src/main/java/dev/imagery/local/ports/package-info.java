/** The ports that the suite listens on, and who holds one that is taken. */
@NullMarked
package dev.imagery.local.ports;

import org.jspecify.annotations.NullMarked;
