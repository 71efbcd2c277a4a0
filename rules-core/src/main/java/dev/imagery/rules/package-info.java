/** The rules engine: a context goes in, adaptive fields come out; without Spring, a clock or a disk. */
@NullMarked
package dev.imagery.rules;

import org.jspecify.annotations.NullMarked;
