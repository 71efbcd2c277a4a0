/** PostgreSQL on this machine, from the binaries that come as Maven artefacts. */
@NullMarked
package dev.imagery.infrastructure.postgres;

import org.jspecify.annotations.NullMarked;
