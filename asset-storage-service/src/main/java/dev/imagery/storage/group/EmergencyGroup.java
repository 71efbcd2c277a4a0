package dev.imagery.storage.group;

import dev.imagery.starter.problem.ProblemException;

/** The group of what is pinned. Its rule set wins over those of all others, and pins alone change it. */
public final class EmergencyGroup {

    public static final String NAME = "emergency";

    /** The greatest that customization takes; recipes have at most 1,000. */
    static final int PRECEDENCE = 1_000_000;

    private EmergencyGroup() {}

    /** @throws ProblemException 409 where it is this group that somebody wants to change by other means than a pin */
    public static void refuse(String group) {
        if (group.equals(NAME)) {
            throw ProblemException.conflict(
                    "reserved-group",
                    "The group " + NAME + " is what is pinned",
                    "Pins change it: PUT and DELETE /v1/pins/{country}/{language}.");
        }
    }
}
