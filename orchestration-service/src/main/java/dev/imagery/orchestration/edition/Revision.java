package dev.imagery.orchestration.edition;

import java.time.Instant;

/**
 * What moves with every change of what is answered.
 *
 * @param movedAt tells two histories apart that count alike, as after a backup was brought back
 */
record Revision(long number, Instant movedAt) {}
