/** Errors as RFC 9457 problem details of one shape: all faults at once, each with a JSON Pointer. */
@NullMarked
package dev.imagery.starter.problem;

import org.jspecify.annotations.NullMarked;
