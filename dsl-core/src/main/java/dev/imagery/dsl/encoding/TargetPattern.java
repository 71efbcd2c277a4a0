package dev.imagery.dsl.encoding;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import dev.imagery.dsl.target.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some targets, as in {@code browser/high}, {@code browser/*} or <code>*&#47;low</code>.
 *
 * @param platform a name, or {@value #ANY}
 * @param resolution a name, or {@value #ANY}
 */
public record TargetPattern(String platform, String resolution) {

    public static final String ANY = "*";

    private static final Pattern FORM = Pattern.compile("([^/]+)/([^/]+)");

    public static final Shape<TargetPattern> SHAPE = Texts.meaning(
            "a platform and a resolution, either of them * for any, such as browser/high or */low",
            "invalid-value",
            TargetPattern::parse,
            TargetPattern::toString);

    /** Empty for what is not two names with a slash between them. */
    public static Optional<TargetPattern> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TargetPattern(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    public boolean matches(Target target) {
        return (platform.equals(ANY) || platform.equals(target.platform()))
                && (resolution.equals(ANY) || resolution.equals(target.resolution()));
    }

    @Override
    public String toString() {
        return platform + "/" + resolution;
    }
}
