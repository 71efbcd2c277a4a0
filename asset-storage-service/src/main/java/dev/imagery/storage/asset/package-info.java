/** What every feature speaks of: contexts, renditions, encodings and the keys of objects; pure. */
@NullMarked
package dev.imagery.storage.asset;

import org.jspecify.annotations.NullMarked;
