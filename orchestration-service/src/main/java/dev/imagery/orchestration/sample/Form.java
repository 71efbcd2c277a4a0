package dev.imagery.orchestration.sample;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the page asks of its visitor: the text fields that its next action takes.
 *
 * @param fields in the action's order
 */
record Form(List<Field> fields) {

    private static final String ACTION = "nextAction";

    /** @param value what stands in it at first */
    record Field(String name, String value) {}

    Form {
        fields = List.copyOf(fields);
    }

    /** The form of a page with these fields; without an action it has no field. */
    static Form of(JsonNode fields) {
        return new Form(fields.path(ACTION)
                .path("withFields")
                .valueStream()
                .flatMap(name -> name.stringValueOpt().stream())
                .flatMap(name -> text(name, fields.path(name)))
                .toList());
    }

    private static Stream<Field> text(String name, JsonNode field) {
        return field.path("type").stringValue("").equals("StringField")
                ? Stream.of(new Field(name, field.path("value").stringValue("")))
                : Stream.empty();
    }
}
