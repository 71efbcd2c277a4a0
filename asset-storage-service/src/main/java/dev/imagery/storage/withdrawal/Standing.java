package dev.imagery.storage.withdrawal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;

/** What a market that showed a withdrawn title is shown now; the worst first. */
enum Standing {

    /** The title: there is nothing older without it. */
    SHOWN,

    /** Older pictures, until new ones are made. */
    FALLBACK,

    /** What was made or published since. */
    REPLACED;

    /**
     * @param showing how many live assets show the title
     * @param stoodInFor for how many that show it others stand in
     */
    static Standing of(int showing, int stoodInFor) {
        if (showing > 0) {
            return SHOWN;
        }
        return stoodInFor > 0 ? FALLBACK : REPLACED;
    }

    /** Of several, the worst. */
    static Standing worst(Collection<Standing> all) {
        return all.stream().min(Standing::compareTo).orElse(REPLACED);
    }

    /** The name in JSON. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
