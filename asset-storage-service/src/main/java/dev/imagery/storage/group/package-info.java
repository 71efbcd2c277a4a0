/** Asset groups and their versions: opened, filled with a manifest and sealed. */
@NullMarked
package dev.imagery.storage.group;

import org.jspecify.annotations.NullMarked;
