/** The customization service: rule sets and their releases, and the adaptive fields that they give a context. */
@NullMarked
package dev.imagery.customization;

import org.jspecify.annotations.NullMarked;
