/** Composes the posters of the demo catalogue into files, in parallel, and keeps what is composed already. */
@NullMarked
package dev.imagery.local.catalog.poster;

import org.jspecify.annotations.NullMarked;
