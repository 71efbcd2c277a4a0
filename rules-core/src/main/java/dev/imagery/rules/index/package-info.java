/** Rule sets compiled to an immutable index that answers a context without scanning the rules. */
@NullMarked
package dev.imagery.rules.index;

import org.jspecify.annotations.NullMarked;
