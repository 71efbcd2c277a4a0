package dev.imagery.orchestration.near;

import org.jspecify.annotations.Nullable;

/** The release that visits are answered from at the moment. */
interface ReleaseInUse {

    /** Null where there is none yet. */
    @Nullable NearRelease release();

    /** Whether it is known to be the newest. */
    boolean isCurrent();
}
