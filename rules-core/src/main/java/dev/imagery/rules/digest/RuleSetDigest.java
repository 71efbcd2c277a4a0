package dev.imagery.rules.digest;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Condition;
import dev.imagery.rules.model.Rule;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a rule set's content: equal exactly when precedence and rules are equal, whatever the order of rules,
 * conditions, values and fields, and however the JSON was laid out. Name, version and owner are not content.
 */
public final class RuleSetDigest {

    private final DataOutputStream out;

    private RuleSetDigest(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** The SHA-256 of the canonical form, as 64 hexadecimal digits in lower case. */
    public static String of(int precedence, Collection<Rule> rules) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var digest = new RuleSetDigest(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            digest.write(precedence, rules);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text goes with its length and every kind with a letter, so that no two contents have the same form. */
    private void write(int precedence, Collection<Rule> rules) throws IOException {
        text("imagery rules 1");
        out.writeInt(precedence);
        out.writeInt(rules.size());
        for (Rule rule : rules.stream().sorted(Comparator.comparing(Rule::id)).toList()) {
            text(rule.id());
            out.writeInt(rule.priority());
            out.writeInt(rule.conditions().size());
            for (Map.Entry<String, Condition> condition : new TreeMap<>(rule.conditions()).entrySet()) {
                text(condition.getKey());
                condition(condition.getValue());
            }
            out.writeInt(rule.payload().size());
            for (Map.Entry<String, AdaptiveValue> field : new TreeMap<>(rule.payload()).entrySet()) {
                text(field.getKey());
                value(field.getValue());
            }
        }
        out.flush();
    }

    private void condition(Condition condition) throws IOException {
        switch (condition) {
            case Condition.Equals(String value) -> {
                out.writeByte('=');
                text(value);
            }
            case Condition.In(Set<String> values) -> {
                out.writeByte('i');
                out.writeInt(values.size());
                for (String value : new TreeSet<>(values)) {
                    text(value);
                }
            }
        }
    }

    private void value(AdaptiveValue value) throws IOException {
        switch (value) {
            case AdaptiveValue.Text text -> {
                out.writeByte('t');
                text(text.value());
            }
            case AdaptiveValue.Numeric number -> {
                out.writeByte('n');
                text(number.value().toString());
            }
            case AdaptiveValue.Flag flag -> out.writeByte(flag.value() ? 'T' : 'F');
            case AdaptiveValue.Action action -> {
                out.writeByte('a');
                out.writeInt(action.withFields().size());
                for (String field : action.withFields()) {
                    text(field);
                }
            }
            case AdaptiveValue.AssetReference asset -> asset(asset);
        }
    }

    private void asset(AdaptiveValue.AssetReference asset) throws IOException {
        out.writeByte('r');
        out.writeInt(asset.renditions().size());
        for (var rendition : asset.renditions()) {
            text(rendition.encoding());
            out.writeInt(rendition.width());
            out.writeInt(rendition.height());
            out.writeLong(rendition.bytes());
            text(rendition.key());
        }
        optional(asset.altText());
        optional(asset.dominantColour());
    }

    private void optional(@Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text); // not UTF-8, which would make all lone surrogates alike
    }
}
