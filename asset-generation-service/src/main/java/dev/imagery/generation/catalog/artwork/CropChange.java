package dev.imagery.generation.catalog.artwork;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.json.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of how a picture may be cropped, as JSON Merge Patch (RFC 7396): what is absent stays, and null takes back. */
public sealed interface CropChange {

    record Invalid(List<Fault> faults) implements CropChange {}

    record Valid(Change<FocalPoint> focalPoint, Change<Box> keepInside) implements CropChange {

        public Crop of(Crop before) {
            return new Crop(focalPoint.of(before.focalPoint()), keepInside.of(before.keepInside()));
        }
    }

    /** From what was said before to what is said then. */
    @FunctionalInterface
    interface Change<T> {
        Optional<T> of(Optional<T> before);
    }

    static CropChange read(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            return new Invalid(List.of(new Fault(
                    "",
                    "wrong-type",
                    Optional.of(Fields.quoted(json)),
                    "a JSON object with focalPoint and keepInside",
                    Optional.empty())));
        }
        var fields = new Fields(object);
        var point = change(fields, "focalPoint", List.of("x", "y"), Fractions::focalPoint, Fractions.FOCAL_POINT);
        var box = change(
                fields,
                "keepInside",
                List.of("left", "top", "width", "height"),
                Fractions::keepInside,
                Fractions.KEEP_INSIDE);
        var faults = fields.faults();
        return faults.isEmpty() ? new Valid(point, box) : new Invalid(faults);
    }

    private static <T> Change<T> change(
            Fields fields,
            String name,
            List<String> parts,
            Function<List<Double>, Optional<T>> conversion,
            String expected) {
        var found = fields.optional(name);
        if (found.isEmpty()) {
            return before -> before;
        }
        if (found.get().isNull()) {
            return before -> Optional.empty();
        }
        var value = found.filter(node -> hasOnly(node, parts))
                .map(node -> parts.stream()
                        .map(part -> node.path(part).doubleValue(-1))
                        .toList())
                .flatMap(conversion);
        if (value.isEmpty()) {
            fields.fault(fields.pointer(name), "invalid-value", found, "an object with " + expected + "; or null");
        }
        return before -> value;
    }

    private static boolean hasOnly(JsonNode node, List<String> parts) {
        return node.isObject()
                && node.size() == parts.size()
                && parts.stream().allMatch(part -> node.path(part).isNumber());
    }
}
