package dev.imagery.local.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What breaks between two schemas. In requests the new one has to be as wide as the old one, in answers as narrow. A keyword that is not known here
 * must stay what it is.
 */
final class Schemas {

    private static final Set<String> WORDS = Set.of(
            "$ref", "description", "title", "example", "examples", "deprecated", "externalDocs", "xml", "$comment");

    /** Those that a number may only go up for to be wider, and only down. */
    private static final Set<String> UPPER =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    private static final Set<String> LOWER =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");

    /** Limits, which callers keep in what they send and need not look for in what they read. */
    private static final Set<String> LIMITS = Stream.of(
                    UPPER, LOWER, Set.of("pattern", "uniqueItems", "multipleOf", "default"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KNOWN = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "anyOf",
            "oneOf",
            "allOf");

    private record Pair(String before, String after, Direction direction) {}

    private final Document before;
    private final Document after;
    private final Set<Pair> under = new HashSet<>();

    Schemas(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    List<BreakingChange> compare(JsonNode old, JsonNode now, Direction direction, String place) {
        Pair pair = new Pair(Document.reference(old), Document.reference(now), direction);
        boolean named = !pair.before().isEmpty() && !pair.after().isEmpty();
        if (named && !under.add(pair)) {
            return List.of(); // within itself
        }
        List<BreakingChange> found = new ArrayList<>();
        JsonNode was = before.resolved(old);
        JsonNode is = after.resolved(now);
        boolean alternatives = hasAlternatives(was) || hasAlternatives(is);
        if (alternatives) {
            alternatives(old, now, direction, place, found);
        }
        if (!alternatives || hasAlternatives(was) && hasAlternatives(is)) {
            values(was, is, direction, place, found);
            properties(was, is, direction, place, found);
            limits(was, is, direction, place, found);
            all(was.path("allOf"), is.path("allOf"), direction, place, found);
            unknown(was, is, place, found);
        }
        if (named) {
            under.remove(pair);
        }
        return found;
    }

    private void values(JsonNode was, JsonNode is, Direction direction, String place, List<BreakingChange> found) {
        JsonNode wide = wide(was, is, direction);
        JsonNode narrow = narrow(was, is, direction);
        if (!covers(types(wide), types(narrow))) {
            found.add(new BreakingChange(place, "is " + told(types(is)) + " and was " + told(types(was))));
        }
        if (!coversFormat(text(wide, "format"), text(narrow, "format"))) {
            found.add(new BreakingChange(
                    place, "has the format " + told(text(is, "format")) + " and had " + told(text(was, "format"))));
        }
        if (hasListed(wide) && !(hasListed(narrow) && listed(wide).containsAll(listed(narrow)))) {
            found.add(new BreakingChange(
                    place, "is one of " + told(listed(is)) + " and was one of " + told(listed(was))));
        }
        if (is.has("items") || was.has("items")) {
            found.addAll(compare(was.path("items"), is.path("items"), direction, place + "/*"));
        }
    }

    private void properties(JsonNode was, JsonNode is, Direction direction, String place, List<BreakingChange> found) {
        was.path("properties").forEachEntry((name, property) -> {
            JsonNode now = is.path("properties").path(name);
            if (now.isMissingNode()) {
                found.add(new BreakingChange(place + "/" + name, "is gone"));
            } else {
                found.addAll(compare(property, now, direction, place + "/" + name));
            }
        });
        Set<String> missing = new TreeSet<>(strings(wide(was, is, direction).path("required")));
        missing.removeAll(strings(narrow(was, is, direction).path("required")));
        for (String name : missing) {
            found.add(new BreakingChange(
                    place + "/" + name, direction == Direction.REQUEST ? "has become required" : "may be absent now"));
        }
        others(was.path("additionalProperties"), is.path("additionalProperties"), direction, place + "/…", found);
    }

    /** Members that have no names of their own: true and absent mean any. */
    private void others(JsonNode was, JsonNode is, Direction direction, String place, List<BreakingChange> found) {
        boolean none = isFalse(was) || isFalse(is);
        if (none) {
            if (direction == Direction.REQUEST && isFalse(is) && !isFalse(was)) {
                found.add(new BreakingChange(place, "is refused"));
            }
        } else if (wide(was, is, direction).isObject()) {
            found.addAll(compare(schema(was), schema(is), direction, place));
        }
    }

    private static JsonNode schema(JsonNode members) {
        return members.isObject() ? members : MissingNode.getInstance();
    }

    private static void limits(
            JsonNode was, JsonNode is, Direction direction, String place, List<BreakingChange> found) {
        if (direction == Direction.ANSWER) {
            return;
        }
        for (String limit : LIMITS) {
            JsonNode old = was.path(limit);
            JsonNode now = is.path(limit);
            if (!old.equals(now) && !isWider(limit, old, now)) {
                found.add(new BreakingChange(place, "has " + limit + " " + told(now) + " and had " + told(old)));
            }
        }
    }

    private static boolean isWider(String limit, JsonNode old, JsonNode now) {
        if (limit.equals("default")) {
            return old.isMissingNode();
        }
        if (now.isMissingNode()) {
            return true;
        }
        boolean compared = old.isNumber() && now.isNumber();
        return compared && UPPER.contains(limit) && now.decimalValue().compareTo(old.decimalValue()) >= 0
                || compared && LOWER.contains(limit) && now.decimalValue().compareTo(old.decimalValue()) <= 0;
    }

    /** What a value has to be at once, part by part. */
    private void all(JsonNode was, JsonNode is, Direction direction, String place, List<BreakingChange> found) {
        if (was.size() != is.size()) {
            found.add(new BreakingChange(place, "has another allOf"));
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            found.addAll(compare(was.path(i), is.path(i), direction, place));
        }
    }

    private static void unknown(JsonNode was, JsonNode is, String place, List<BreakingChange> found) {
        Stream.concat(was.propertyStream(), is.propertyStream())
                .map(Map.Entry::getKey)
                .distinct()
                .filter(keyword -> !WORDS.contains(keyword) && !LIMITS.contains(keyword) && !KNOWN.contains(keyword))
                .filter(keyword -> !was.path(keyword).equals(is.path(keyword)))
                .forEach(keyword -> found.add(new BreakingChange(place, "has another " + keyword)));
    }

    /** Each of the narrow side is one of the wide side: that of its name, where there is one, so that a change within is told where it is. */
    private void alternatives(
            JsonNode old, JsonNode now, Direction direction, String place, List<BreakingChange> found) {
        List<JsonNode> was = alternatives(before, old);
        List<JsonNode> is = alternatives(after, now);
        for (JsonNode alternative : narrow(was, is, direction)) {
            List<List<BreakingChange>> tried = new ArrayList<>();
            for (JsonNode other : sameName(alternative, wide(was, is, direction))) {
                tried.add(
                        direction == Direction.REQUEST
                                ? compare(alternative, other, direction, place)
                                : compare(other, alternative, direction, place));
            }
            if (tried.size() == 1) {
                found.addAll(tried.getFirst());
            } else if (tried.stream().noneMatch(List::isEmpty)) {
                String may = direction == Direction.REQUEST ? "may no longer be " : "may now be ";
                found.add(new BreakingChange(place, may + told(alternative)));
            }
        }
    }

    private static List<JsonNode> sameName(JsonNode alternative, List<JsonNode> among) {
        String name = Document.reference(alternative);
        List<JsonNode> same = among.stream()
                .filter(other -> !name.isEmpty() && Document.reference(other).equals(name))
                .toList();
        return same.isEmpty() ? among : same;
    }

    private static List<JsonNode> alternatives(Document document, JsonNode schema) {
        JsonNode resolved = document.resolved(schema);
        List<JsonNode> all = Stream.of("anyOf", "oneOf")
                .flatMap(keyword -> resolved.path(keyword).valueStream())
                .toList();
        return all.isEmpty() ? List.of(schema) : all;
    }

    private static boolean hasAlternatives(JsonNode schema) {
        return schema.has("anyOf") || schema.has("oneOf");
    }

    private static <T> T wide(T was, T is, Direction direction) {
        return direction == Direction.REQUEST ? is : was;
    }

    private static <T> T narrow(T was, T is, Direction direction) {
        return direction == Direction.REQUEST ? was : is;
    }
    /** The types that a value may have; none stands for any. */
    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? strings(type) : type.isString() ? Set.of(type.stringValue()) : Set.of();
    }

    private static boolean covers(Set<String> wide, Set<String> narrow) {
        return wide.isEmpty()
                || !narrow.isEmpty()
                        && narrow.stream()
                                .allMatch(type ->
                                        wide.contains(type) || type.equals("integer") && wide.contains("number"));
    }

    private static boolean coversFormat(String wide, String narrow) {
        return wide.isEmpty() || wide.equals(narrow) || wide.equals("int64") && narrow.equals("int32");
    }

    private static boolean hasListed(JsonNode schema) {
        return schema.has("enum") || schema.has("const");
    }

    private static Set<String> listed(JsonNode schema) {
        Set<String> values = new TreeSet<>();
        schema.path("enum").forEach(value -> values.add(value.toString()));
        if (schema.has("const")) {
            values.add(schema.path("const").toString());
        }
        return values;
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.path(keyword).asString("");
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private static String told(Set<String> values) {
        return values.isEmpty() ? "anything" : String.join(", ", values);
    }

    private static String told(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String told(JsonNode value) {
        String reference = Document.reference(value);
        return value.isMissingNode()
                ? "none"
                : reference.isEmpty() ? value.toString() : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
