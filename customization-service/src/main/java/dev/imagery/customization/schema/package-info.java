/** Registered JSON Schemas and their immutable versions, and what JSON in payloads is held against. */
@NullMarked
package dev.imagery.customization.schema;

import org.jspecify.annotations.NullMarked;
