/** Child processes: started, watched, recorded on disk, and never left behind. */
@NullMarked
package dev.imagery.local.process;

import org.jspecify.annotations.NullMarked;
