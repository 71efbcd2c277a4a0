/** Batches run on a real suite while faults befall it; what its clients see is recorded and checked. */
@NullMarked
package dev.imagery.local.chaos.run;

import org.jspecify.annotations.NullMarked;
