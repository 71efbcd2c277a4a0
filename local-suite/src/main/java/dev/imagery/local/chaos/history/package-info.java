/** What was seen in a run of chaos, and the rules that it has to keep. */
@NullMarked
package dev.imagery.local.chaos.history;

import org.jspecify.annotations.NullMarked;
