/** What readers of rules ask of the schemas that JSON in payloads is held against. */
@NullMarked
package dev.imagery.rules.reading.schema;

import org.jspecify.annotations.NullMarked;
