/** Translates a sealed version into the rule set that customization serves; pure. */
@NullMarked
package dev.imagery.storage.rules;

import org.jspecify.annotations.NullMarked;
