/** JSON objects read field by field, with every fault kept. */
@NullMarked
package dev.imagery.dsl.json;

import org.jspecify.annotations.NullMarked;
