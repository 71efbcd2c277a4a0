package dev.imagery.rules.analysis;

import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.Rule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a release, its conditions by the levels of their attributes.
 *
 * @param set that it is of
 * @param levels of the attributes that it asks for, ascending
 * @param reaches of each level
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PlacedRule(RuleSetIndex set, Rule rule, int[] levels, Reach[] reaches) {

    /** Null where the rule does not ask for the level's attribute. */
    @Nullable Reach reach(int level) {
        int place = Arrays.binarySearch(levels, level);
        return place < 0 ? null : reaches[place];
    }
}
