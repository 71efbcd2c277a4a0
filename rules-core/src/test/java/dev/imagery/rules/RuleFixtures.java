package dev.imagery.rules;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Contrast;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.PixelBox;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.RuleSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules in few words. */
public final class RuleFixtures {

    private RuleFixtures() {}

    public static RuleSet set(String name, int precedence, Rule... rules) {
        return new RuleSet(name, 1, precedence, List.of(rules));
    }

    /** A rule that gives the headline its own id. */
    public static Rule rule(String id, int priority, String... conditions) {
        return rule(id, priority, Map.of("headline", text(id)), conditions);
    }

    /** Conditions such as {@code country=US} or {@code language=en|es}. */
    public static Rule rule(String id, int priority, Map<String, AdaptiveValue> payload, String... conditions) {
        var parsed = new HashMap<String, Condition>();
        for (String condition : conditions) {
            String[] parts = condition.split("=");
            parsed.put(parts[0], Condition.oneOf(Arrays.asList(parts[1].split("\\|"))));
        }
        return new Rule(id, parsed, priority, payload);
    }

    /** A rule with conditions of any kind, that gives the headline its own id. */
    public static Rule when(String id, Map<String, Condition> conditions) {
        return new Rule(id, conditions, 0, Map.of("headline", text(id)));
    }

    public static RuleSet set(String name, Declarations declarations, Rule... rules) {
        return new RuleSet(name, 1, 0, declarations, List.of(rules));
    }

    public static AdaptiveValue text(String value) {
        return new AdaptiveValue.Text(value);
    }

    /** A picture of which all is told. */
    public static AdaptiveValue.AssetReference wall(int groupVersion) {
        return new AdaptiveValue.AssetReference(
                List.of(new Rendition("jpeg", 1920, 1080, 90210, "assets/1.jpg")),
                "A wall",
                "#1a2b3c",
                "3/cJPJqAh4eAiIiIiHeAgAj4eA==",
                "hit-maps/" + "ab".repeat(32) + ".json",
                List.of(new PixelBox(96, 324, 768, 432), new PixelBox(0, 1000, 1920, 80)),
                new Contrast(4.61, 9.2),
                groupVersion);
    }
}
