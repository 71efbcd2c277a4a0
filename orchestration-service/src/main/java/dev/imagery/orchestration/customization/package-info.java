/** Asking the customization service, and what is answered while it is away. */
@NullMarked
package dev.imagery.orchestration.customization;

import org.jspecify.annotations.NullMarked;
