package dev.imagery.orchestration.near;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Random rule sets that use all that the language has, as they are handed in, and contexts over values so few that rules meet. */
final class RandomRules {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> FIELDS = List.of("backgroundImage", "headline", "colour");
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.of(
            "country", List.of("MX", "AR", "PE", "LATAM", "US", "日本"),
            "language", List.of("es", "es-MX", "es-419", "en", "en-IN", "ES"),
            "resolution", List.of("low", "medium", "high"),
            "age", List.of("3", "3.0", "5", "12", "young"),
            "app", List.of("1.0.0", "1.2.3-rc.1", "2.0.0", "new"),
            "now", List.of("2026-01-01T00:00:00Z", "2026-06-01T00:00:00+09:00", "soon"),
            "visitor", IntStream.range(0, 30).mapToObj(i -> "v" + i).toList(),
            "tone", List.of("bold", "calm")));
    private static final Map<String, Integer> BOX = Map.of("x", 3, "y", 2, "width", 1, "height", 7);
    private static final List<String> ATTRIBUTES = List.copyOf(VALUES.keySet());

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** Up to three sets, by name. */
    Map<String, String> sets() {
        Map<String, String> sets = new TreeMap<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> sets.put("set-" + i, set()));
        return sets;
    }

    /** Contexts that are asked together, up to a dozen. */
    List<Map<String, String>> contexts() {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> context())
                .toList();
    }

    private Map<String, String> context() {
        Map<String, String> context = new TreeMap<>();
        for (String attribute : ATTRIBUTES) {
            if (random.nextBoolean()) {
                context.put(attribute, value(attribute));
            }
        }
        if (random.nextInt(20) == 0) {
            context.put("tone", "of no experiment");
        }
        if (random.nextInt(50) == 0) {
            context.put(any(List.of("a b", "long", "x")), any(List.of("", "x".repeat(257), "x", "\u0007")));
        }
        return context;
    }

    private String set() {
        ObjectNode set = JSON.createObjectNode().put("precedence", random.nextInt(3) - 1);
        set.putObject("hierarchies").putObject("country").putPOJO("LATAM", List.of("MX", "AR"));
        if (random.nextBoolean()) {
            fallbacks(set.putArray("fallbacks"));
        }
        if (random.nextBoolean()) {
            experiment(set.putObject("experiments").putObject("tone"));
        }
        ArrayNode rules = set.putArray("rules");
        IntStream.range(0, random.nextInt(25)).forEach(i -> rule(i, rules.addObject()));
        return set.toString();
    }

    private void fallbacks(ArrayNode fallbacks) {
        if (random.nextBoolean()) {
            fallbacks.addObject().put("attribute", "language").put("parents", "cldr");
        }
        if (random.nextBoolean()) {
            fallbacks
                    .addObject()
                    .put("attribute", "country")
                    .putPOJO("parents", Map.of("MX", "LATAM", "PE", "LATAM", "LATAM", "US"));
        }
        if (random.nextBoolean()) {
            fallbacks.addObject().put("attribute", "resolution").putPOJO("nearest", List.of("low", "medium", "high"));
        }
    }

    private void experiment(ObjectNode experiment) {
        int bold = random.nextInt(101);
        experiment.put("by", any(List.of("visitor", "country"))).put("salt", any(List.of("s", "t")));
        experiment.putObject("cells").put("bold", bold).put("calm", random.nextInt(101 - bold));
        if (random.nextBoolean()) {
            experiment.putObject("forced").putArray("calm").add("v1").add("v2");
        }
    }

    private void rule(int number, ObjectNode rule) {
        rule.put("id", "rule-" + number).put("priority", random.nextInt(3));
        ObjectNode conditions = rule.putObject("conditions");
        IntStream.range(0, random.nextInt(4)).forEach(i -> condition(any(ATTRIBUTES), conditions));
        ObjectNode payload = rule.putObject("payload");
        for (String field : FIELDS) {
            if (payload.isEmpty() || random.nextBoolean()) {
                payload.putPOJO(field, payloadOf(number));
            }
        }
    }

    private void condition(String attribute, ObjectNode conditions) {
        List<Supplier<Object>> kinds = new ArrayList<>(List.of(
                () -> value(attribute),
                () -> List.of(values(attribute).getFirst(), values(attribute).getLast()),
                () -> Map.of("not", value(attribute))));
        switch (attribute) {
            case "country" -> kinds.add(() -> Map.of("within", "LATAM"));
            case "language" -> kinds.add(() -> Map.of("range", any(List.of("es", "en", "es-mx"))));
            case "age" -> kinds.add(() -> Map.of("atLeast", 3, "below", any(List.of(4, 12.5))));
            case "app" -> kinds.add(() -> Map.of("version", any(List.of("^1.0", ">=1.0.0 <2.0.0", "*"))));
            case "now" -> kinds.replaceAll(kind -> this::window);
            case "visitor" -> kinds.add(() -> Map.of("percent", any(List.of(10, 50, 99.9)), "salt", "p"));
            default -> {}
        }
        conditions.putPOJO(attribute, any(kinds).get());
    }

    /** Ends or begins long before or after the moment at which the test runs. */
    private Object window() {
        Instant edge = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(any(List.of(-200, -3, 3, 200)), ChronoUnit.DAYS);
        return Map.of(any(List.of("from", "until")), edge.toString());
    }

    private Object payloadOf(int number) {
        return any(List.<Object>of(
                "value " + number,
                number / 4.0,
                number,
                number % 2 == 0,
                Map.of("type", "Action", "withFields", List.of("email", "f" + number)),
                Map.of("type", "Json", "schema", "card@2", "value", json(2)),
                asset(number)));
    }

    /** Of the picture itself always, and each of what else may be known of it or not. */
    private Map<String, Object> asset(int number) {
        Map<String, Object> asset = new TreeMap<>(Map.of(
                "type",
                "AssetReference",
                "renditions",
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> rendition(number, i))
                        .toList()));
        Map<String, Object> known = new TreeMap<>(Map.of(
                "altText", "“" + number + "” 日本",
                "dominantColour", any(List.of("#1a2b3c", "#FFFFFF")),
                "placeholder", any(List.of("1QcSHQRnh493V4dIh4eXh1h4kJUI", "3/cJPJqAh4eAiIiIiHeAgAj4eA==")),
                "hitMap", "hit-maps/" + "%064x".formatted(number) + ".json",
                "safeAreas", List.of(Map.of("x", 0, "y", number, "width", 20, "height", 9), BOX),
                "contrast", Map.of("worst", any(List.of(1, 4.5, 4.61)), "mean", any(List.of(9.20, 21))),
                "groupVersion", random.nextInt(3) + 1));
        known.forEach((property, value) -> {
            if (random.nextBoolean()) {
                asset.put(property, value);
            }
        });
        return asset;
    }

    private Map<String, Object> rendition(int number, int i) {
        return Map.of(
                "encoding",
                any(List.of("webp", "avif", "jpeg")),
                "width",
                number + 20 * (i + 1),
                "height",
                number + 9,
                "bytes",
                99L << i,
                "key",
                "assets/" + number + "-" + i);
    }

    /** Any JSON, with what has several spellings. */
    private Object json(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> any(List.of("", "“a\u0001b” \ud83c\udfac", "1.0"));
            case 1 -> any(List.<Object>of(1, 1.0, -0.0, 1e21, 1e-7, 12345678901234567L, new BigDecimal("0.100")));
            case 2 -> random.nextBoolean();
            case 3 -> NullNode.getInstance();
            case 4 ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> json(depth - 1))
                        .toList();
            default -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (String property : List.of("b", "é", "a", "type")) {
                    if (random.nextBoolean()) {
                        object.put(property, json(depth - 1));
                    }
                }
                yield object;
            }
        };
    }

    private String value(String attribute) {
        return any(values(attribute));
    }

    private static List<String> values(String attribute) {
        return VALUES.getOrDefault(attribute, List.of());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
