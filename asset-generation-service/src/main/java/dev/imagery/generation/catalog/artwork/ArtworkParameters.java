package dev.imagery.generation.catalog.artwork;

import static java.util.stream.Collectors.joining;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.market.LanguageTags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a request's path and query say of artwork. {@link #faults()} are all that were met, in the pointers' form of {@code
 * /path} and {@code /query}.
 */
public final class ArtworkParameters {

    private static final String KINDS = words().collect(joining(", "));

    private final List<Fault> faults = new ArrayList<>();

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The place that a language and a kind name; any one where they are faulty. */
    public Place place(String language, String kind) {
        var tag = LanguageTags.canonical(language);
        if (tag.isEmpty()) {
            fault(
                    "/path/language",
                    "unknown-language",
                    language,
                    "a language tag of BCP 47, such as en or pt-BR, or zxx for a picture without text",
                    Optional.empty());
        }
        var known = kind(kind);
        if (known.isEmpty()) {
            fault("/query/kind", "unknown-kind", kind, "one of " + KINDS, Nearest.to(kind, words().toList()));
        }
        var place = new Place(known.orElse(ArtworkKind.POSTER), tag.orElse(""));
        if (faults.isEmpty()) {
            checkText(place);
        }
        return place;
    }

    private void checkText(Place place) {
        boolean withoutText = place.language().equals(Artwork.WITHOUT_LANGUAGE);
        switch (place.kind()) {
            case TEXTLESS -> {
                if (!withoutText) {
                    fault(
                            "/path/language",
                            "invalid-value",
                            place.language(),
                            "zxx, no linguistic content, for textless artwork",
                            Optional.of(Artwork.WITHOUT_LANGUAGE));
                }
            }
            case POSTER, LOGO -> {
                if (withoutText) {
                    fault(
                            "/path/language",
                            "invalid-value",
                            place.language(),
                            "a language, which the text of a " + place.kind().word()
                                    + " has; zxx, no linguistic content, is for textless artwork and backdrops",
                            Optional.empty());
                }
            }
            case BACKDROP -> {}
        }
    }

    /**
     * How the picture may be cropped; empty where neither parameter is there.
     *
     * @param focalPoint such as {@code 0.5,0.3}
     * @param keepInside such as {@code 0.2,0.1,0.6,0.5}
     */
    public Optional<Crop> crop(Optional<String> focalPoint, Optional<String> keepInside) {
        var point = focalPoint.flatMap(
                text -> read("/query/focalPoint", text, Fractions::focalPoint, Fractions.FOCAL_POINT));
        var box = keepInside.flatMap(
                text -> read("/query/keepInside", text, Fractions::keepInside, Fractions.KEEP_INSIDE));
        return focalPoint.isEmpty() && keepInside.isEmpty() ? Optional.empty() : Optional.of(new Crop(point, box));
    }

    private <T> Optional<T> read(
            String pointer, String text, Function<List<Double>, Optional<T>> conversion, String expected) {
        var value = fractions(text).flatMap(conversion);
        if (value.isEmpty()) {
            fault(pointer, "invalid-value", text, expected, Optional.empty());
        }
        return value;
    }

    private static Optional<List<Double>> fractions(String text) {
        try {
            return Optional.of(Arrays.stream(text.split(",", -1))
                    .map(part -> Double.valueOf(part.strip()))
                    .toList());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void fault(String pointer, String code, String found, String expected, Optional<String> suggestion) {
        faults.add(new Fault(pointer, code, Optional.of(found), expected, suggestion));
    }

    private static Optional<ArtworkKind> kind(String word) {
        return Arrays.stream(ArtworkKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    private static Stream<String> words() {
        return Arrays.stream(ArtworkKind.values()).map(ArtworkKind::word);
    }
}
