/** From an asset reference to the URL of the one rendition that a client gets. */
@NullMarked
package dev.imagery.orchestration.asset;

import org.jspecify.annotations.NullMarked;
