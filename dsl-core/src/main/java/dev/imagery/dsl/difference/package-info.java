/** The difference of two trees of JSON, part by part, for programs and for people. */
@NullMarked
package dev.imagery.dsl.difference;

import org.jspecify.annotations.NullMarked;
