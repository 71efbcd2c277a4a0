package dev.imagery.rules.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads npm's range grammar into intervals. */
final class VersionGrammar {

    private static final String PART = "(?:[xX*]|0|[1-9][0-9]{0,14})";
    private static final String PARTIAL =
            PART + "(?:\\." + PART + "(?:\\." + PART + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?)?)?";
    private static final Pattern HYPHEN = Pattern.compile("(" + PARTIAL + ") +- +(" + PARTIAL + ")");
    private static final Pattern SIMPLE = Pattern.compile("(<=|>=|<|>|=|~|\\^|) *(" + PARTIAL + ")(?: +|$)");
    private static final Pattern OR = Pattern.compile(" *\\|\\| *");

    private VersionGrammar() {}

    static Optional<List<VersionInterval>> read(String text) {
        var alternatives = new ArrayList<VersionInterval>();
        for (String alternative : OR.split(text, -1)) {
            VersionInterval interval = alternative(alternative.strip());
            if (interval == null) {
                return Optional.empty();
            }
            alternatives.add(interval);
        }
        return Optional.of(alternatives);
    }

    private static @Nullable VersionInterval alternative(String text) {
        Matcher hyphen = HYPHEN.matcher(text);
        if (hyphen.matches()) {
            PartialVersion from = PartialVersion.read(hyphen.group(1));
            PartialVersion to = PartialVersion.read(hyphen.group(2));
            return from == null || to == null ? null : from.atLeast().and(to.atMost());
        }
        if (text.isEmpty()) {
            return null;
        }
        VersionInterval all = VersionInterval.ALL;
        Matcher simple = SIMPLE.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!simple.find(end) || simple.start() != end) {
                return null;
            }
            PartialVersion version = PartialVersion.read(simple.group(2));
            if (version == null) {
                return null;
            }
            all = all.and(interval(simple.group(1), version));
            end = simple.end();
        }
        return all;
    }

    private static VersionInterval interval(String operator, PartialVersion version) {
        return switch (operator) {
            case "<" -> version.below();
            case "<=" -> version.atMost();
            case ">" -> version.above();
            case ">=" -> version.atLeast();
            case "~" -> version.tilde();
            case "^" -> version.caret();
            default -> version.exactly();
        };
    }
}
