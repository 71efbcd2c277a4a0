/** Which countries regions are of: as the catalogues say that versions are made on. */
@NullMarked
package dev.imagery.storage.region;

import org.jspecify.annotations.NullMarked;
