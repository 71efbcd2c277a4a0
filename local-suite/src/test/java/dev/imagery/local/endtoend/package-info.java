/** The whole suite on one machine, seen from outside: recipes go in over HTTP, homepages with real pictures come out. */
package dev.imagery.local.endtoend;
