/** Tells people what moving what is live comes to. */
@NullMarked
package dev.imagery.local.publishing;

import org.jspecify.annotations.NullMarked;
