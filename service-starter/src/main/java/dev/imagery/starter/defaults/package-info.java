/** Settings that all services share, below those of their own. */
@NullMarked
package dev.imagery.starter.defaults;

import org.jspecify.annotations.NullMarked;
