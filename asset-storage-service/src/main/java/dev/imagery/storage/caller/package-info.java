/** Who calls, from where and under which request. */
@NullMarked
package dev.imagery.storage.caller;

import org.jspecify.annotations.NullMarked;
