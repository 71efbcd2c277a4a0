package dev.imagery.rules.reading;

import dev.imagery.rules.model.Rule;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads rules one after the other, so that no document is ever in memory as a tree; for one document. */
final class RuleArrayReader {

    private final String pointer;
    private final RuleLimits limits;
    private final RuleReader ruleReader;
    private final Faults faults;
    private final List<ReadRule> rules = new ArrayList<>();
    private final Map<String, Integer> indexById = new HashMap<>();
    private int count;

    /** @param pointer to the array, also where its rules stand on lines of their own */
    RuleArrayReader(String pointer, RuleLimits limits, Schemas schemas, Faults faults) {
        this.pointer = pointer;
        this.limits = limits;
        this.ruleReader = new RuleReader(limits, schemas);
        this.faults = faults;
    }

    /** Reads an array to its end, from its start. */
    void array(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            next(parser);
        }
        end();
    }

    /** Reads the rule at which the parser is. */
    void next(JsonParser parser) {
        int index = count;
        count++;
        if (index >= limits.rules()) {
            Json.skip(parser);
            return;
        }
        Place place = new Place(Json.tree(parser), pointer + "/" + index, faults);
        ReadRule read = ruleReader.read(place, index);
        if (read.rule() == null || isNew(read.rule(), index, place)) {
            rules.add(read);
        }
    }

    /** After the last rule. */
    void end() {
        if (count > limits.rules()) {
            faults.add(pointer, "wrong-size", count, "at most " + limits.rules() + " rules", null);
        }
    }

    /** The rules so far, as they are by themselves. */
    List<ReadRule> read() {
        return rules;
    }

    /** Whether one of the rules so far has this id, and no fault. */
    boolean has(String id) {
        return indexById.containsKey(id);
    }

    private boolean isNew(Rule rule, int index, Place place) {
        Integer first = indexById.putIfAbsent(rule.id(), index);
        if (first != null) {
            faults.add(
                    place.pointer() + "/id",
                    "duplicate",
                    rule.id(),
                    "an id of its own; rule " + first + " of the array has this one",
                    null);
        }
        return first == null;
    }
}
