package dev.imagery.dsl.encoding;

import dev.imagery.dsl.target.Target;
import java.util.List;

/**
 * Says that targets get a picture in a format.
 *
 * @param targets which; empty for all
 */
public record EncodingRule(Format format, Quality quality, List<TargetPattern> targets) {

    public EncodingRule {
        targets = List.copyOf(targets);
    }

    public boolean appliesTo(Target target) {
        return targets.isEmpty() || targets.stream().anyMatch(pattern -> pattern.matches(target));
    }
}
