/** Follows what is taken down for good at asset storage: the catalogue's artwork of the title goes, and every copy of it on this machine. */
@NullMarked
package dev.imagery.generation.purge;

import org.jspecify.annotations.NullMarked;
