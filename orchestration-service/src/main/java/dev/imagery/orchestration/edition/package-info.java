/** Versions of pages: handed in, kept in the service's database, made active, and followed by every instance. */
@NullMarked
package dev.imagery.orchestration.edition;

import org.jspecify.annotations.NullMarked;
