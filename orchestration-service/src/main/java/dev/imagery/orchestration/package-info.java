/** The service that answers the homepage. */
@NullMarked
package dev.imagery.orchestration;

import org.jspecify.annotations.NullMarked;
