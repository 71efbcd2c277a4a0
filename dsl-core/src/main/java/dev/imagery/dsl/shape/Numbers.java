package dev.imagery.dsl.shape;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes of numbers. */
public final class Numbers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Numbers() {}

    public static Shape<Integer> whole(int min, int max) {
        return wholeLong(min, max).as(Long::intValue, Integer::longValue);
    }

    public static Shape<Long> wholeLong(long min, long max) {
        return new Whole(min, max);
    }

    /** A number with decimals. */
    public static Shape<Double> decimal(double min, double max) {
        return new Decimal(min, max);
    }

    /** A part of a whole: 0 to 1. */
    public static Shape<Double> fraction() {
        return decimal(0, 1);
    }

    /** The node that a reader makes of the same number: equal numbers are equal nodes. */
    private static JsonNode smallest(long value) {
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }

    private record Whole(long min, long max) implements Shape<Long> {

        @Override
        public String expected() {
            return max == Long.MAX_VALUE ? "a whole number from " + min : "a whole number from " + min + " to " + max;
        }

        @Override
        public Optional<Long> read(JsonNode node, Reading at) {
            if (!node.isIntegralNumber()) {
                at.fault("wrong-type", node, expected());
                return Optional.empty();
            }
            if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
                at.fault("out-of-range", node, expected());
                return Optional.empty();
            }
            return Optional.of(node.longValue());
        }

        @Override
        public JsonNode write(Long value) {
            return smallest(value);
        }

        @Override
        public ObjectNode schema() {
            var schema = NODES.objectNode().put("type", "integer");
            schema.set("minimum", smallest(min));
            if (max < Long.MAX_VALUE) {
                schema.set("maximum", smallest(max));
            }
            return schema;
        }
    }

    private record Decimal(double min, double max) implements Shape<Double> {

        @Override
        public String expected() {
            return "a number from " + plain(min) + " to " + plain(max);
        }

        @Override
        public Optional<Double> read(JsonNode node, Reading at) {
            if (!node.isNumber()) {
                at.fault("wrong-type", node, expected());
                return Optional.empty();
            }
            double value = node.doubleValue(Double.NaN);
            if (!(value >= min && value <= max)) {
                at.fault("out-of-range", node, expected());
                return Optional.empty();
            }
            return Optional.of(value == 0 ? 0.0 : value); // there is one zero
        }

        @Override
        public JsonNode write(Double value) {
            return isWhole(value) ? smallest(value.longValue()) : NODES.numberNode(value);
        }

        @Override
        public ObjectNode schema() {
            var schema = NODES.objectNode().put("type", "number");
            schema.set("minimum", write(min));
            schema.set("maximum", write(max));
            return schema;
        }

        private static String plain(double value) {
            return isWhole(value)
                    ? String.valueOf((long) value)
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }

        private static boolean isWhole(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15;
        }
    }
}
