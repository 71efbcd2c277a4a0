/** Experiments: who is dealt to which cell, and stays there when sizes change. */
@NullMarked
package dev.imagery.rules.experiment;

import org.jspecify.annotations.NullMarked;
