package dev.imagery.rules.digest;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Contrast;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.PixelBox;
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
        boolean told = isMoreTold(asset);
        out.kind(told ? 'R' : 'r'); // digests that were made before more could be told stay what they are
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
        if (told) {
            more(asset);
        }
    }

    private static boolean isMoreTold(AdaptiveValue.AssetReference asset) {
        return asset.placeholder() != null
                || asset.hitMap() != null
                || !asset.safeAreas().isEmpty()
                || asset.contrast() != null
                || asset.groupVersion() != null;
    }

    private void more(AdaptiveValue.AssetReference asset) {
        optional(asset.placeholder());
        optional(asset.hitMap());
        out.number(asset.safeAreas().size());
        for (PixelBox area : asset.safeAreas()) {
            out.number(area.x());
            out.number(area.y());
            out.number(area.width());
            out.number(area.height());
        }
        Contrast contrast = asset.contrast();
        out.kind(contrast == null ? '-' : '+');
        if (contrast != null) {
            out.number(Double.doubleToLongBits(contrast.worst()));
            out.number(Double.doubleToLongBits(contrast.mean()));
        }
        Integer version = asset.groupVersion();
        out.number(version == null ? 0 : version);
    }

    private void optional(@Nullable String text) {
        out.kind(text == null ? '-' : '+');
        if (text != null) {
            out.text(text);
        }
    }
}
