/** What happens to visits beyond what the service can bear. */
@NullMarked
package dev.imagery.orchestration.shedding;

import org.jspecify.annotations.NullMarked;
