package dev.imagery.dsl.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.dsl.fault.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapesTest {

    private record Frame(int width, Optional<String> colour, List<Integer> offsets) {

        static final Field<Frame, Integer> WIDTH =
                Field.required("width", Numbers.whole(1, 100), Frame::width, "How wide the frame is.");
        static final Field<Frame, Optional<String>> COLOUR =
                Field.optional("colour", Texts.colour(), Frame::colour, "Its colour.");
        static final Field<Frame, List<Integer>> OFFSETS = Field.withDefault(
                        "offsets",
                        Lists.of(Numbers.whole(-10, 10), 1, 3, "offsets"),
                        List.of(0),
                        Frame::offsets,
                        "By how much it is off.")
                .example("[1, -1]");

        static final ObjectShape<Frame> SHAPE = ObjectShape.of(
                        "A frame.",
                        parts -> new Frame(parts.get(WIDTH), parts.get(COLOUR), parts.get(OFFSETS)),
                        List.of(WIDTH, COLOUR, OFFSETS))
                .checked((parts, at) -> {
                    if (parts.find(OFFSETS)
                            .filter(offsets -> offsets.contains(7))
                            .isPresent()) {
                        at.at("offsets").fault("unlucky", "no 7");
                    }
                });
    }

    private sealed interface Thing permits Square, Circle {}

    private record Square(int side) implements Thing {}

    private record Circle(double radius) implements Thing {}

    private static final Shape<Thing> THING = new TaggedShape<>("type", "thing", things(), thing -> switch (thing) {
        case Square _ -> "square";
        case Circle _ -> "circle";
    });

    private static SequencedMap<String, ObjectShape<? extends Thing>> things() {
        var side = Field.required("side", Numbers.whole(1, 9), Square::side, "Its side.");
        var radius = Field.withDefault("radius", Numbers.fraction(), 0.5, Circle::radius, "Its radius.");
        var things = new LinkedHashMap<String, ObjectShape<? extends Thing>>();
        things.put("square", ObjectShape.of("A square.", parts -> new Square(parts.get(side)), List.of(side)));
        things.put("circle", ObjectShape.of("A circle.", parts -> new Circle(parts.get(radius)), List.of(radius)));
        return things;
    }

    @Test
    void readsAnObjectWithItsDefaults() {
        assertThat(read(Frame.SHAPE, "{\"width\": 3}")).contains(new Frame(3, Optional.empty(), List.of(0)));
    }

    @Test
    void findsEveryFaultOfAnObject() {
        assertThat(faults(Frame.SHAPE, "{\"widht\": 3, \"colour\": \"red\", \"offsets\": [7, 1.5, 99]}"))
                .extracting(
                        Fault::pointer, Fault::code, fault -> fault.suggestion().orElse("-"))
                .containsExactly(
                        tuple("/width", "missing", "-"),
                        tuple("/colour", "invalid-value", "-"),
                        tuple("/offsets/1", "wrong-type", "-"),
                        tuple("/offsets/2", "out-of-range", "-"),
                        tuple("/widht", "unknown-field", "width"));
    }

    @Test
    void asksWhatHasToHoldBetweenFieldsAlsoWhereSomeAreFaulty() {
        assertThat(faults(Frame.SHAPE, "{\"width\": 0, \"offsets\": [7]}"))
                .extracting(Fault::code)
                .containsExactly("out-of-range", "unlucky");
    }

    @Test
    void writesWithoutWhatIsTheDefaultAnyway() {
        assertThat(Frame.SHAPE
                        .write(new Frame(3, Optional.of("#ffffff"), List.of(0)))
                        .toString())
                .isEqualTo("{\"width\":3,\"colour\":\"#ffffff\"}");
    }

    @Test
    void tellsTypesApartByTheirTag() {
        assertThat(read(THING, "{\"type\": \"circle\"}")).contains(new Circle(0.5));
        assertThat(THING.write(new Square(2)).toString()).isEqualTo("{\"type\":\"square\",\"side\":2}");
        assertThat(faults(THING, "{\"type\": \"sqare\"}"))
                .extracting(Fault::code, Fault::suggestion)
                .containsExactly(tuple("unknown-thing", Optional.of("square")));
        assertThat(faults(THING, "{\"type\": \"square\", \"side\": 1, \"radius\": 1}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/radius", "unknown-field"));
    }

    @Test
    void tellsFormsApartByTheTypeOfTheValue() {
        Shape<Object> shape = Alternatives.<Object>expecting("a number or text")
                .or(JsonNode::isNumber, Integer.class, Numbers.whole(1, 9))
                .or(JsonNode::isString, String.class, Texts.plain(5, "a word"));

        assertThat(read(shape, "3")).contains(3);
        assertThat(read(shape, "\"abc\"")).contains("abc");
        assertThat(faults(shape, "true")).extracting(Fault::expected).containsExactly("a number or text");
        assertThat(shape.write("abc").toString()).isEqualTo("\"abc\"");
    }

    @Test
    void describesItselfAsJsonSchema() {
        assertThat(Frame.SHAPE.schema()).isEqualTo(JsonMapper.shared().readTree("""
                {"type": "object", "description": "A frame.",
                 "properties": {
                   "width": {"type": "integer", "minimum": 1, "maximum": 100, "description": "How wide the frame is."},
                   "colour": {"type": "string", "pattern": "^(#[0-9A-Fa-f]{6})$", "description": "Its colour."},
                   "offsets": {"type": "array", "items": {"type": "integer", "minimum": -10, "maximum": 10},
                     "minItems": 1, "maxItems": 3, "description": "By how much it is off.", "default": [0],
                     "examples": [[1, -1]]}},
                 "required": ["width"], "additionalProperties": false}"""));
    }

    private static <T> Optional<T> read(Shape<T> shape, String json) {
        var reading = Reading.begin();
        var value = shape.read(JsonMapper.shared().readTree(json), reading);
        assertThat(reading.faults()).isEmpty();
        return value;
    }

    private static List<Fault> faults(Shape<?> shape, String json) {
        var reading = Reading.begin();
        assertThat(shape.read(JsonMapper.shared().readTree(json), reading)).isEmpty();
        return reading.faults();
    }
}
