/** Settings are called by the names that they have, or a service does not start. */
@NullMarked
package dev.imagery.starter.settings;

import org.jspecify.annotations.NullMarked;
