/** Rules on the command line: files of tests and rules, what came of running them, and why a visitor gets what they get. */
@NullMarked
package dev.imagery.local.rules;

import org.jspecify.annotations.NullMarked;
