package dev.imagery.dsl.encoding;

import dev.imagery.dsl.target.Target;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The encodings of a recipe. Of the rules that apply to a target, the last one of each format counts: general rules come first,
 * exceptions after them. A target that no rule applies to gets one JPEG.
 */
public record EncodingRules(List<EncodingRule> rules) {

    public EncodingRules {
        rules = List.copyOf(rules);
    }

    /** The quality of each format that a target gets, at least one. */
    public SortedMap<Format, Quality> of(Target target) {
        var qualities = new EnumMap<Format, Quality>(Format.class);
        rules.stream()
                .filter(rule -> rule.appliesTo(target))
                .forEach(rule -> qualities.put(rule.format(), rule.quality(target)));
        if (qualities.isEmpty()) {
            qualities.put(Format.JPEG, EncodingRule.usual(Format.JPEG, target));
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(qualities));
    }

    /**
     * Which files a target can share: targets of one size with equal numbers get the same encodings. A render holds one file of
     * each size and format, so that targets with unequal numbers cannot be served by one composition.
     *
     * @param targets among which the target is; their order decides the numbers
     * @return from 0; 0 for all wherever no two targets of one size get different encodings
     */
    public int sharing(Target target, List<Target> targets) {
        var own = of(target);
        return targets.stream()
                .filter(other -> other.size().equals(target.size()))
                .map(this::of)
                .distinct()
                .toList()
                .indexOf(own);
    }
}
