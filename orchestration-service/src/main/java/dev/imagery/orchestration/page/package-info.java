/** Pages: their modes with their own fields, and what they fall back to. */
@NullMarked
package dev.imagery.orchestration.page;

import org.jspecify.annotations.NullMarked;
