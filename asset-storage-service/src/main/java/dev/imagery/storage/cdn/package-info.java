/** The CDN before the bucket, as far as it has to be told of anything. */
@NullMarked
package dev.imagery.storage.cdn;

import org.jspecify.annotations.NullMarked;
