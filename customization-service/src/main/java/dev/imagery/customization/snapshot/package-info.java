/** The release that was served last, kept on disk for a start while the database is away. */
@NullMarked
package dev.imagery.customization.snapshot;

import org.jspecify.annotations.NullMarked;
