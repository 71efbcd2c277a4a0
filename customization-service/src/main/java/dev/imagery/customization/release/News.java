package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetChannel;
import dev.imagery.customization.ruleset.RuleSetHandedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGNotification;

/**
 * What was heard at once.
 *
 * @param ofReleases whether there may be a release that was not seen
 * @param handedIn versions, in the order in which they were handed in
 */
record News(boolean ofReleases, List<RuleSetHandedIn> handedIn) {

    static final News NONE = new News(false, List.of());

    /** What may have been told before anyone listened: versions that were handed in then are seen when they are needed. */
    static final News BEFORE = new News(true, List.of());

    News {
        handedIn = List.copyOf(handedIn);
    }

    static News of(PGNotification[] heard) {
        return new News(
                Arrays.stream(heard).anyMatch(each -> each.getName().equals(ReleaseChannel.NAME)),
                Arrays.stream(heard)
                        .filter(each -> each.getName().equals(RuleSetChannel.NAME))
                        .map(each -> RuleSetChannel.read(each.getParameter()))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
