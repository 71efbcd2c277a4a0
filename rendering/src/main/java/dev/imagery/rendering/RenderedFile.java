package dev.imagery.rendering;

import dev.imagery.dsl.expansion.Output;
import java.nio.file.Path;

/** One output of a composition as a file. */
public record RenderedFile(Output output, Path path) {}
