/** A fresh database or object store for a test class, on servers that the whole test run shares; and services in processes of their own. */
@NullMarked
package dev.imagery.infrastructure.testing;

import org.jspecify.annotations.NullMarked;
