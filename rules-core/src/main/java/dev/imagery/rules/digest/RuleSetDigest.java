package dev.imagery.rules.digest;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a rule set's content: equal exactly when precedence, declarations and rules are equal, whatever the order of rules,
 * conditions, values and fields, and however the JSON was laid out. Name, version and owner are not content.
 */
public final class RuleSetDigest {

    private final CanonicalForm out = new CanonicalForm();
    private final ConditionForm conditions = new ConditionForm(out);

    private RuleSetDigest() {}

    /** The SHA-256 of the canonical form of a set without declarations, as 64 hexadecimal digits in lower case. */
    public static String of(int precedence, Collection<Rule> rules) {
        return of(precedence, Declarations.NONE, rules);
    }

    /** The SHA-256 of the canonical form, as 64 hexadecimal digits in lower case. */
    public static String of(int precedence, Declarations declarations, Collection<Rule> rules) {
        var digest = new RuleSetDigest();
        digest.write(precedence, rules);
        if (!declarations.isEmpty()) { // digests that were made before there were any stay what they are
            new DeclarationsForm(digest.out).write(declarations);
        }
        return digest.out.sha256();
    }

    /** Every text goes with its length and every kind with a letter, so that no two contents have the same form. */
    private void write(int precedence, Collection<Rule> rules) {
        out.text("imagery rules 1");
        out.number(precedence);
        out.number(rules.size());
        for (Rule rule : rules.stream().sorted(Comparator.comparing(Rule::id)).toList()) {
            out.text(rule.id());
            out.number(rule.priority());
            out.number(rule.conditions().size());
            for (Map.Entry<String, Condition> condition : new TreeMap<>(rule.conditions()).entrySet()) {
                out.text(condition.getKey());
                conditions.write(condition.getValue());
            }
            out.number(rule.payload().size());
            for (Map.Entry<String, AdaptiveValue> field : new TreeMap<>(rule.payload()).entrySet()) {
                out.text(field.getKey());
                value(field.getValue());
            }
        }
    }

    private void value(AdaptiveValue value) {
        switch (value) {
            case AdaptiveValue.Text text -> {
                out.kind('t');
                out.text(text.value());
            }
            case AdaptiveValue.Numeric number -> {
                out.kind('n');
                out.text(number.value().toString());
            }
            case AdaptiveValue.Flag flag -> out.kind(flag.value() ? 'T' : 'F');
            case AdaptiveValue.Action action -> {
                out.kind('a');
                out.number(action.withFields().size());
                for (String field : action.withFields()) {
                    out.text(field);
                }
            }
            case AdaptiveValue.AssetReference asset -> asset(asset);
            case AdaptiveValue.Structured structured -> {
                out.kind('j');
                out.text(structured.schema().name());
                out.number(structured.schema().version());
                out.text(structured.json());
            }
        }
    }

    private void asset(AdaptiveValue.AssetReference asset) {
        out.kind('r');
        out.number(asset.renditions().size());
        for (Rendition rendition : asset.renditions()) {
            out.text(rendition.encoding());
            out.number(rendition.width());
            out.number(rendition.height());
            out.number(rendition.bytes());
            out.text(rendition.key());
        }
        optional(asset.altText());
        optional(asset.dominantColour());
    }

    private void optional(@Nullable String text) {
        out.kind(text == null ? '-' : '+');
        if (text != null) {
            out.text(text);
        }
    }
}
