/** What a stage is: a file of properties, read with all of its faults told at once. */
@NullMarked
package dev.imagery.aws.stage;

import org.jspecify.annotations.NullMarked;
