/** What evaluation means: the context, the answer, which rule wins, and a plain evaluator that says so. */
@NullMarked
package dev.imagery.rules.evaluation;

import org.jspecify.annotations.NullMarked;
