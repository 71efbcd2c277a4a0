/** Answers contexts within this process, from the release that customization serves. */
@NullMarked
package dev.imagery.orchestration.near;

import org.jspecify.annotations.NullMarked;
