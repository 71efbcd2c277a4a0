/** Who may call what: tokens of an issuer, and the scope that each operation declares. */
@NullMarked
package dev.imagery.starter.access;

import org.jspecify.annotations.NullMarked;
