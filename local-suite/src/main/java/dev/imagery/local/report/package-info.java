/** What a test run took, by tier, and its slowest tests. */
@NullMarked
package dev.imagery.local.report;

import org.jspecify.annotations.NullMarked;
