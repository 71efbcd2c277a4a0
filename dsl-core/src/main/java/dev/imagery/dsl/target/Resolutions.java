package dev.imagery.dsl.target;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Maps;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The resolutions of a platform. */
public sealed interface Resolutions {

    /** @param names of the target table */
    record Named(List<String> names) implements Resolutions {}

    /** @param sizes in pixels, by name */
    record Sized(SortedMap<String, Size> sizes) implements Resolutions {}

    Shape<List<String>> NAMES =
            Lists.distinct(Texts.name("resolution", TargetTable.resolutions()), 1, 4, "resolutions");

    Shape<Resolutions> SHAPE = Alternatives.<Resolutions>expecting(
                    "a list of resolutions, or an object of sizes by name such as {\"high\": [1920, 1080]}")
            .or(JsonNode::isArray, Named.class, NAMES.as(Named::new, Named::names))
            .or(
                    JsonNode::isObject,
                    Sized.class,
                    Maps.of(
                                    Texts.matching(
                                            Pattern.compile("[a-z][a-z0-9-]{0,31}"),
                                            "a lower-case letter, then up to 31 of them, digits and hyphens"),
                                    Sizes.SHAPE,
                                    16,
                                    "sizes by name")
                            .as(Sized::new, Sized::sizes));
}
