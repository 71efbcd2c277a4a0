/** Tasks as rows of the database, scheduled in the transaction that causes them: coordination and rendering apart. */
@NullMarked
package dev.imagery.generation.task;

import org.jspecify.annotations.NullMarked;
