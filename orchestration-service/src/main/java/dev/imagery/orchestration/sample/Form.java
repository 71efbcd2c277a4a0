package dev.imagery.orchestration.sample;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the page asks of its visitor: the fields that its next action takes.
 *
 * @param fields in the action's order
 */
record Form(List<Field> fields) {

    private static final String ACTION = "nextAction";

    Form {
        fields = List.copyOf(fields);
    }

    /** The form of a page with these fields; without an action it has no field. */
    static Form of(JsonNode fields) {
        return new Form(fields.path(ACTION)
                .path("withFields")
                .valueStream()
                .flatMap(name -> name.stringValueOpt().stream())
                .flatMap(name -> Field.of(name, fields.path(name)).stream())
                .toList());
    }
}
