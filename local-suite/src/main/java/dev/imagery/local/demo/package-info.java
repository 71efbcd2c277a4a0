/** The demo: from an empty machine to localised walls on the homepage. */
@NullMarked
package dev.imagery.local.demo;

import org.jspecify.annotations.NullMarked;
