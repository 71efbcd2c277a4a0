package dev.imagery.storage.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a render tells beside its files.
 *
 * @param hitMap where each title is seen, in the order in which they are drawn; absent of renders from before it was kept
 * @param luminance how bright the picture is where; absent of renders from before it was kept
 * @param provenance what made it, as it was told
 */
record Telling(@Nullable List<HitArea> hitMap, @Nullable Luminance luminance, ObjectNode provenance) {}
