/** Versions of rule sets as they are kept, and sent from one service to another: written once, read without loss. */
@NullMarked
package dev.imagery.rules.kept;

import org.jspecify.annotations.NullMarked;
