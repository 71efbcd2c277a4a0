/** A release of rule sets on disk, for a start while what it comes from is away. */
@NullMarked
package dev.imagery.starter.snapshot;

import org.jspecify.annotations.NullMarked;
