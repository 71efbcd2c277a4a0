/** Takes titles out of what is live, and brings them back: older pictures stand in until generation has made new ones. */
@NullMarked
package dev.imagery.storage.withdrawal;

import org.jspecify.annotations.NullMarked;
