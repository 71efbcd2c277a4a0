package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.shape.Shape;
import tools.jackson.databind.json.JsonMapper;

/** Selectors and selections for tests, as a recipe would state them. */
final class Selectors {

    private Selectors() {}

    static TitleSelection selection(String json) {
        return read(TitleSelection.SHAPE, json);
    }

    static Selector selector(String json) {
        return read(Selector.SHAPE, json);
    }

    static <T> T read(Shape<T> shape, String json) {
        var reading = Reading.begin();
        var value = shape.read(JsonMapper.shared().readTree(json.replace('\'', '"')), reading);
        return value.orElseThrow(() -> new AssertionError(reading.faults().toString()));
    }
}
