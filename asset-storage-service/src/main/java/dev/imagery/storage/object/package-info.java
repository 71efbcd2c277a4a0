/** Content-addressed objects in S3: pre-signed uploads, verification and read-through delivery. */
@NullMarked
package dev.imagery.storage.object;

import org.jspecify.annotations.NullMarked;
