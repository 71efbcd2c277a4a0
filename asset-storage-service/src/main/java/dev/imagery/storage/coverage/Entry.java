package dev.imagery.storage.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What there is for one market on one target.
 *
 * @param fallback what makes it one; absent for others
 * @param of the context whose asset stands in; absent where the asset is of this very context
 */
@Schema(name = "CoverageEntry")
record Entry(
        State state,
        @Nullable Fallback fallback,
        @Nullable String of,
        @Nullable String group,
        @Nullable Integer version,
        @Nullable Instant madeAt,
        @Nullable Integer fallbackTitles) {

    /** How well a context is served. */
    enum State {
        OWN,
        FALLBACK,
        MISSING;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a fallback is one by. */
    enum Fallback {
        /** The asset is made for the context, but shows some titles by artwork of another language, or without a text. */
        ARTWORK,
        /** The market's asset for another resolution of the platform. */
        RESOLUTION,
        /** The country's asset in a wider language. */
        LANGUAGE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Entry own(ShownAsset asset) {
        return asset.hasFallbackArtwork()
                ? of(State.FALLBACK, Fallback.ARTWORK, null, asset)
                : of(State.OWN, null, null, asset);
    }

    static Entry standIn(Fallback fallback, Market market, Target target, ShownAsset asset) {
        String of = "%s/%s/%s".formatted(market, target.platform(), target.resolution());
        return of(State.FALLBACK, fallback, of, asset);
    }

    static Entry missing() {
        return new Entry(State.MISSING, null, null, null, null, null, null);
    }

    private static Entry of(State state, @Nullable Fallback fallback, @Nullable String of, ShownAsset asset) {
        return new Entry(state, fallback, of, asset.group(), asset.version(), asset.madeAt(), asset.fallbackTitles());
    }
}
