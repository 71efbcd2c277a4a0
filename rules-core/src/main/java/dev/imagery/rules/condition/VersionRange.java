package dev.imagery.rules.condition;

import java.util.List;
import java.util.Optional;

/**
 * The attribute's value is a semantic version in a range of npm's syntax, such as {@code >=1.2.0 <2.0.0}, {@code ^1.2 || 3.x} or
 * {@code 1.2 - 2.3}. Pre-releases stand where their precedence puts them, as with npm's {@code includePrerelease}: {@code 2.0.0-rc.1} is
 * in {@code <2.0.0} and not in {@code ^1.2}.
 *
 * @see <a href="https://github.com/npm/node-semver#range-grammar">the grammar</a>
 */
public final class VersionRange implements Condition {

    private final String text;
    private final List<VersionInterval> alternatives;

    private VersionRange(String text, List<VersionInterval> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /** Empty where the text is not of the grammar; numbers have at most 15 digits. */
    public static Optional<VersionRange> read(String text) {
        return VersionGrammar.read(text)
                .map(alternatives -> new VersionRange(
                        text,
                        alternatives.stream()
                                .filter(interval -> !interval.isEmpty())
                                .toList()));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Their union is the range; none where no version is in it. */
    public List<VersionInterval> alternatives() {
        return alternatives;
    }

    @Override
    public boolean holds(AttributeValue value) {
        SemanticVersion version = value.version();
        if (version != null) {
            for (VersionInterval interval : alternatives) {
                if (interval.holds(version)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public int weight() {
        return 1_003;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionRange range && range.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "VersionRange[" + text + "]";
    }
}
