/** Artwork in S3 by its digest, and on this machine's disk while renders need it. */
@NullMarked
package dev.imagery.generation.objectstore;

import org.jspecify.annotations.NullMarked;
