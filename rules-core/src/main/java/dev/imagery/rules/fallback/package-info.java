/** What a rule set asks with instead, where nothing answers the context itself. */
@NullMarked
package dev.imagery.rules.fallback;

import org.jspecify.annotations.NullMarked;
