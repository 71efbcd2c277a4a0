package dev.imagery.customization.ruleset;

import java.util.Optional;

/** A rule set, locked by the running transaction, and the version that is to be its active one. */
public final class LockedRuleSet {

    private final RuleSetEntity set;
    private final RuleSetVersion version;

    LockedRuleSet(RuleSetEntity set, RuleSetVersion version) {
        this.set = set;
        this.version = version;
    }

    /** The release that made this version the active one, when it is active already. */
    public Optional<Long> activeSince() {
        Long active = set.activeVersion();
        return active != null && active == version.version()
                ? Optional.ofNullable(set.activeRelease())
                : Optional.empty();
    }

    /** The version that is to be the active one. */
    public RuleSetVersion version() {
        return version;
    }

    /** Whether someone owns the set. */
    public boolean hasOwner() {
        return set.owner() != null;
    }

    /** Makes the version the active one. */
    public void activateIn(long release) {
        set.activate(version.version(), release);
    }
}
