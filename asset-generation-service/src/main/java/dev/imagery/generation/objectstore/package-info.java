/** Artwork and fonts in S3 by their digests, and on this machine's disk while renders need it. */
@NullMarked
package dev.imagery.generation.objectstore;

import org.jspecify.annotations.NullMarked;
