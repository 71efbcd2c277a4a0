/** Why a context gets what it gets, and what it would get otherwise. */
@NullMarked
package dev.imagery.rules.explanation;

import org.jspecify.annotations.NullMarked;
