/** The S3 client and presigner of the services that keep objects. */
@NullMarked
package dev.imagery.starter.s3;

import org.jspecify.annotations.NullMarked;
