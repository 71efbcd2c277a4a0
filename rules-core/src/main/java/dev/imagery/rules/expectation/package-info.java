/** What a release is expected to answer, and what it does not. */
@NullMarked
package dev.imagery.rules.expectation;

import org.jspecify.annotations.NullMarked;
