/** Files that outlive whatever happens to the process that writes them. */
@NullMarked
package dev.imagery.starter.disk;

import org.jspecify.annotations.NullMarked;
