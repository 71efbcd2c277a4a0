/** Tells over HTTP what is wrong with a document that was handed in. */
@NullMarked
package dev.imagery.customization.document;

import org.jspecify.annotations.NullMarked;
