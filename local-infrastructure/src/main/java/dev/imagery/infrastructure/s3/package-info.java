/** An S3 endpoint in this process, over a directory. */
@NullMarked
package dev.imagery.infrastructure.s3;

import org.jspecify.annotations.NullMarked;
