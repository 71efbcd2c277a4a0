/** Asks the customization service for each visit, and stands in for it while it is away. */
@NullMarked
package dev.imagery.orchestration.remote;

import org.jspecify.annotations.NullMarked;
