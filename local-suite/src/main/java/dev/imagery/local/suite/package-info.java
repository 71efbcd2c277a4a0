/** The whole suite on one machine: PostgreSQL, S3 and the four services. */
@NullMarked
package dev.imagery.local.suite;

import org.jspecify.annotations.NullMarked;
