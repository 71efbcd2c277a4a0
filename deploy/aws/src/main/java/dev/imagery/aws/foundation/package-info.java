/** What stands before any service does: network, database, buckets, registry, balancers and the CDN. */
@NullMarked
package dev.imagery.aws.foundation;

import org.jspecify.annotations.NullMarked;
