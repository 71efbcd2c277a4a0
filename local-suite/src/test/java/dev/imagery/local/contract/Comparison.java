package dev.imagery.local.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What breaks between two versions of an OpenAPI document, by the rules in {@code docs/api.md}. */
final class Comparison {

    /** What of an operation is for readers, or told apart below. */
    private static final Set<String> TOLD_APART = Set.of(
            "summary",
            "description",
            "operationId",
            "tags",
            "deprecated",
            "externalDocs",
            "parameters",
            "requestBody",
            "responses");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final Document before;
    private final Document after;
    private final Schemas schemas;
    private final List<BreakingChange> found = new ArrayList<>();

    private Comparison(Document before, Document after) {
        this.before = before;
        this.after = after;
        this.schemas = new Schemas(before, after);
    }

    static List<BreakingChange> breaking(String before, String after) {
        Comparison comparison = new Comparison(Document.of(before), Document.of(after));
        comparison.compare();
        return List.copyOf(comparison.found);
    }

    private void compare() {
        before.paths()
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        String place = method.toUpperCase(Locale.ROOT) + " " + path;
                        JsonNode now = after.paths().path(path).path(method);
                        if (now.isMissingNode()) {
                            gone(place);
                        } else {
                            parameters(operation, now, place);
                            body(operation.path("requestBody"), now.path("requestBody"), place + ": body");
                            answers(operation.path("responses"), now.path("responses"), place);
                            rest(operation, now, place);
                        }
                    }
                }));
    }

    private void parameters(JsonNode was, JsonNode is, String place) {
        for (JsonNode reference : was.path("parameters")) {
            JsonNode parameter = before.resolved(reference);
            String name = place + ": " + named(parameter);
            parameter(after, is, parameter)
                    .ifPresentOrElse(
                            now -> {
                                if (isRequired(now) && !isRequired(parameter)) {
                                    found.add(new BreakingChange(name, "has become required"));
                                }
                                compare(parameter, now, Direction.REQUEST, name);
                            },
                            () -> gone(name));
        }
        for (JsonNode reference : is.path("parameters")) {
            JsonNode parameter = after.resolved(reference);
            if (isRequired(parameter) && parameter(before, was, parameter).isEmpty()) {
                found.add(new BreakingChange(place + ": " + named(parameter), "is new and required"));
            }
        }
    }

    private static Optional<JsonNode> parameter(Document document, JsonNode operation, JsonNode like) {
        return operation
                .path("parameters")
                .valueStream()
                .map(document::resolved)
                .filter(parameter -> named(parameter).equals(named(like)))
                .findFirst();
    }

    private static String named(JsonNode parameter) {
        return parameter.path("in").asString() + " parameter "
                + parameter.path("name").asString();
    }

    private void body(JsonNode was, JsonNode is, String place) {
        JsonNode old = before.resolved(was);
        JsonNode now = after.resolved(is);
        if (isRequired(now) && !isRequired(old)) {
            found.add(new BreakingChange(place, old.isMissingNode() ? "is new and required" : "has become required"));
        }
        if (!old.isMissingNode()) {
            contents(old, now, Direction.REQUEST, place);
        }
    }

    private void answers(JsonNode was, JsonNode is, String place) {
        was.forEachEntry((status, answer) -> {
            String name = place + ": answer " + status;
            JsonNode now = is.path(status);
            if (!now.isMissingNode()) {
                JsonNode old = before.resolved(answer);
                contents(old, after.resolved(now), Direction.ANSWER, name);
                headers(old.path("headers"), after.resolved(now).path("headers"), name);
            } else if (!isError(status)) {
                gone(name);
            }
        });
        is.propertyNames().stream()
                .filter(status -> !isError(status) && !was.has(status))
                .forEach(status -> found.add(new BreakingChange(place + ": answer " + status, "is new")));
    }

    /** Callers expect errors that they do not know: they have one shape. */
    private static boolean isError(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private void headers(JsonNode was, JsonNode is, String place) {
        was.forEachEntry((name, header) -> {
            String at = place + ": header " + name;
            if (is.has(name)) {
                compare(before.resolved(header), after.resolved(is.path(name)), Direction.ANSWER, at);
            } else {
                gone(at);
            }
        });
    }

    private void contents(JsonNode was, JsonNode is, Direction direction, String place) {
        was.path("content").forEachEntry((type, content) -> {
            String name = place + ": " + type;
            JsonNode now = is.path("content").path(type);
            if (now.isMissingNode()) {
                gone(name);
            } else {
                compare(content, now, direction, name);
            }
        });
    }

    private void compare(JsonNode was, JsonNode is, Direction direction, String place) {
        found.addAll(schemas.compare(was.path("schema"), is.path("schema"), direction, place + "#"));
    }

    private void rest(JsonNode was, JsonNode is, String place) {
        Set<String> keywords = new TreeSet<>(was.propertyNames());
        keywords.addAll(is.propertyNames());
        keywords.removeAll(TOLD_APART);
        for (String keyword : keywords) {
            if (!was.path(keyword).equals(is.path(keyword))) {
                found.add(new BreakingChange(place, "has another " + keyword));
            }
        }
    }

    private void gone(String place) {
        found.add(new BreakingChange(place, "is gone"));
    }

    private static boolean isRequired(JsonNode parameterOrBody) {
        return parameterOrBody.path("required").asBoolean(false);
    }
}
