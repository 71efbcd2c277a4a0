/** The homepage's answer: the page's own fields with the adaptive fields of a visit. */
@NullMarked
package dev.imagery.orchestration.homepage;

import org.jspecify.annotations.NullMarked;
