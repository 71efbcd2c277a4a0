/** Databases that a service can do without for a while. */
@NullMarked
package dev.imagery.starter.database;

import org.jspecify.annotations.NullMarked;
