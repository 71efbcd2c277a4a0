package dev.imagery.orchestration.near;

import dev.imagery.rules.kept.KeptContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where releases are pulled from. All of it throws where that is away or answers something else. */
interface ReleaseSource {

    /**
     * The release that is served now.
     *
     * @param known the tag of the one that the caller has; null where it has none
     * @return empty where it is just that
     */
    Optional<Tagged> served(@Nullable String known);

    /** All that a version says. */
    KeptContent content(Member member);

    /**
     * A release.
     *
     * @param tag by which it is told from others, whatever their numbers
     */
    record Tagged(Release release, String tag) {}
}
