/**
 * ImageMagick as a process: found on this machine, probed for what really works, and run within limits.
 *
 * <p>im4java builds the argument lists and gives the stream interfaces; this package adds what im4java 1.4.0 lacks: an
 * environment, a wall-clock limit, and the end of everything that was started.
 */
@NullMarked
package dev.imagery.imagemagick;

import org.jspecify.annotations.NullMarked;
