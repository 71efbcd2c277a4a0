package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The compiled versions that were asked for last, as many as have no more than so many rules together. Used by any number of threads. */
final class RecentRuleSets {

    private static final float USUAL_LOAD = 0.75f;

    private final long mostRules;
    private final Map<VersionKey, PreparedRuleSet> oldestFirst = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private long rules;

    RecentRuleSets(long mostRules) {
        this.mostRules = mostRules;
    }

    boolean hasRoomFor(RuleSetVersion version) {
        return version.rules() <= mostRules;
    }

    synchronized Optional<PreparedRuleSet> find(RuleSetVersion version) {
        return Optional.ofNullable(oldestFirst.get(VersionKey.of(version)));
    }

    /** Keeps it, for which others go; one that has too many rules by itself is not kept. */
    synchronized void keep(RuleSetVersion version, PreparedRuleSet compiled) {
        if (!hasRoomFor(version) || oldestFirst.putIfAbsent(VersionKey.of(version), compiled) != null) {
            return;
        }
        rules += compiled.index().size();
        Iterator<PreparedRuleSet> oldest = oldestFirst.values().iterator();
        while (rules > mostRules) {
            rules -= oldest.next().index().size();
            oldest.remove();
        }
    }
}
