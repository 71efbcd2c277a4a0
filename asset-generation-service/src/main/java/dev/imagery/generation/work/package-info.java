/** The work of workers: renders that batches want, in flight once whoever wants them, cut into chunks and fed to the queue in turn. */
@NullMarked
package dev.imagery.generation.work;

import org.jspecify.annotations.NullMarked;
