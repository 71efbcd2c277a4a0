package dev.imagery.dsl.encoding;

import dev.imagery.dsl.target.Target;
import dev.imagery.dsl.target.TargetTable;
import java.util.List;
import java.util.Optional;

/**
 * Says that targets get a picture in a format.
 *
 * @param stated empty for what each target usually gets
 * @param targets which; empty for all
 */
public record EncodingRule(Format format, Optional<Quality> stated, List<TargetPattern> targets) {

    public EncodingRule {
        targets = List.copyOf(targets);
    }

    /** How good the picture of a target that it applies to is. */
    public Quality quality(Target target) {
        return stated.orElseGet(() -> usual(format, target));
    }

    /** What a target gets in a format where nothing is said: a lean file where its resolution is the lowest of the table. */
    static Quality usual(Format format, Target target) {
        return target.resolution().equals(TargetTable.LOWEST) ? new Quality.Lean() : Quality.standard(format);
    }

    public boolean appliesTo(Target target) {
        return targets.isEmpty() || targets.stream().anyMatch(pattern -> pattern.matches(target));
    }
}
