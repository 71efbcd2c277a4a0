/** How this service uses its database: sets as arrays of one statement, and nothing else within a transaction. */
@NullMarked
package dev.imagery.storage.database;

import org.jspecify.annotations.NullMarked;
