/** What a rule may ask of an attribute, an operator to a class, and what an attribute's text may be read as. */
@NullMarked
package dev.imagery.rules.condition;

import org.jspecify.annotations.NullMarked;
