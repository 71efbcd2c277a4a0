package dev.imagery.rules.reading;

import dev.imagery.rules.expectation.Expectation;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** Writes tests as {@link ExpectationsReader} reads them: in their order, and all within them sorted, so that the same tests are the same text. */
public final class ExpectationsWriter {

    private ExpectationsWriter() {}

    /**
     * Writes the document; the stream is left open.
     *
     * @throws tools.jackson.core.JacksonException when the stream fails
     */
    public static void write(Collection<Expectation> tests, OutputStream out) {
        JsonGenerator json = Json.generator(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("tests");
        tests.forEach(test -> test(test, json));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void test(Expectation test, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", test.name());
        texts("context", new TreeMap<>(test.context().attributes()), json);
        json.writeObjectPropertyStart("expect");
        test.values().forEach((field, value) -> {
            json.writeName(field);
            value.ifPresentOrElse(given -> RuleWriter.value(given, json), json::writeNull);
        });
        json.writeEndObject();
        if (!test.rules().isEmpty()) {
            texts("rules", test.rules(), json);
        }
        json.writeEndObject();
    }

    private static void texts(String name, Map<String, String> texts, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
