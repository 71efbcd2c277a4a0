/** The command line: one class for each command of {@code ./imagery}. */
@NullMarked
package dev.imagery.local.command;

import org.jspecify.annotations.NullMarked;
