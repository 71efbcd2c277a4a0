/** Named regions: what recipes call several countries. */
@NullMarked
package dev.imagery.generation.catalog.region;

import org.jspecify.annotations.NullMarked;
