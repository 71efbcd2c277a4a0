/** The publish gate: tells, before anything moves, who would lose imagery; pure. */
@NullMarked
package dev.imagery.storage.gate;

import org.jspecify.annotations.NullMarked;
