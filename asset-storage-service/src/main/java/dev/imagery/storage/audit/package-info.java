/** The audit log: who did what, when, from where, with what effect. It is appended to and never changed. */
@NullMarked
package dev.imagery.storage.audit;

import org.jspecify.annotations.NullMarked;
