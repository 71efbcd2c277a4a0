/** JSON Merge Patch, and recipes that extend others by it. */
@NullMarked
package dev.imagery.dsl.patch;

import org.jspecify.annotations.NullMarked;
