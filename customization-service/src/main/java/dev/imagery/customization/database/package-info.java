/** The schema of the service's database. */
@NullMarked
package dev.imagery.customization.database;

import org.jspecify.annotations.NullMarked;
