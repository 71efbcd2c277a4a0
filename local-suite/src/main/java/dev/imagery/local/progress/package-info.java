/** What a person sees while something takes time. */
@NullMarked
package dev.imagery.local.progress;

import org.jspecify.annotations.NullMarked;
