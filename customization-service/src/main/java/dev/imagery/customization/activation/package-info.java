/** Versions of rule sets become the active ones: at once, or at an instant that is planned. */
@NullMarked
package dev.imagery.customization.activation;

import org.jspecify.annotations.NullMarked;
