/** What customization answers, whichever way it is asked. */
@NullMarked
package dev.imagery.orchestration.customization;

import org.jspecify.annotations.NullMarked;
