/** The states of a group version and the way back from what is live; pure. */
@NullMarked
package dev.imagery.storage.lifecycle;

import org.jspecify.annotations.NullMarked;
