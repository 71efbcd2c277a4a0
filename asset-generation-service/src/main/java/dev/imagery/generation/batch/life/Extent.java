package dev.imagery.generation.batch.life;

import dev.imagery.dsl.fault.Warning;
import java.util.List;

/** What planning found that a batch makes. */
public record Extent(int assets, int compositions, List<Warning> warnings) {}
