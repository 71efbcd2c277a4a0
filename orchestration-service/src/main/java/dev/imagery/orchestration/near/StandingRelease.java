package dev.imagery.orchestration.near;

/** A release that no other ever follows. */
record StandingRelease(NearRelease release) implements ReleaseInUse {

    @Override
    public boolean isCurrent() {
        return true;
    }
}
