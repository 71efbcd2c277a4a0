/** Text on posters: its script, its fonts, its line breaks, and the Pango markup that cannot be anything but text. */
@NullMarked
package dev.imagery.local.catalog.poster.lettering;

import org.jspecify.annotations.NullMarked;
