/** Speaks to the customization service over HTTP. */
@NullMarked
package dev.imagery.storage.customization;

import org.jspecify.annotations.NullMarked;
