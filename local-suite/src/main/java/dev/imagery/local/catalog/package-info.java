/** The demo catalogue: public-domain works with their true titles, and how the poster of each is designed. */
@NullMarked
package dev.imagery.local.catalog;

import org.jspecify.annotations.NullMarked;
