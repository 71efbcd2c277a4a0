/** What every service's OpenAPI document says in the same words. */
@NullMarked
package dev.imagery.starter.openapi;

import org.jspecify.annotations.NullMarked;
