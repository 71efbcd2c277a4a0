/** Says what activating a version of a rule set would come to. */
@NullMarked
package dev.imagery.customization.analysis;

import org.jspecify.annotations.NullMarked;
