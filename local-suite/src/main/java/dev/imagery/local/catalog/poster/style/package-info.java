/** The poster styles: each a small class that paints a ground once for a work, and letters it in any language. */
@NullMarked
package dev.imagery.local.catalog.poster.style;

import org.jspecify.annotations.NullMarked;
