package dev.imagery.generation.worker;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.rendering.Rendered;
import java.time.Duration;

/**
 * A composition whose files lie in a directory of this machine.
 *
 * @param took how long it was drawn
 */
record DrawnRender(
        TakenRender taken,
        Submission submission,
        Composition composition,
        Rendered rendered,
        RenderDirectory directory,
        Duration took) {}
