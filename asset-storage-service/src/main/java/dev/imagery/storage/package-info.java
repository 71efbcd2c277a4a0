/** The asset storage service: keeps groups of assets, says what is live, and tells customization. */
@NullMarked
package dev.imagery.storage;

import org.jspecify.annotations.NullMarked;
