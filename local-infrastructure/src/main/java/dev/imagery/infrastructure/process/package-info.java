/** Child processes that end with the process that started them. */
@NullMarked
package dev.imagery.infrastructure.process;

import org.jspecify.annotations.NullMarked;
