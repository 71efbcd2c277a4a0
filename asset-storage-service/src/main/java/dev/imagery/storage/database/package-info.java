/** Passes sets to SQL as arrays: one statement, whatever their size. */
@NullMarked
package dev.imagery.storage.database;

import org.jspecify.annotations.NullMarked;
