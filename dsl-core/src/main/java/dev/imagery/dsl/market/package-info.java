/** Markets: a country (ISO 3166-1) and a language (BCP 47) in it. */
@NullMarked
package dev.imagery.dsl.market;

import org.jspecify.annotations.NullMarked;
