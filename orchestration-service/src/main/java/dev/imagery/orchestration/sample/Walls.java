package dev.imagery.orchestration.sample;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures behind the page by the screens that they are for; a screen without its own is shown the other's. */
record Walls(Map<Orientation, Picture> byOrientation) {

    static final Walls NONE = new Walls(Map.of());

    Walls {
        byOrientation = Map.copyOf(byOrientation);
    }

    /** One for every screen. */
    static Walls of(Picture picture) {
        return new Walls(Map.of(Orientation.LANDSCAPE, picture));
    }

    /** What such a screen shows. */
    Optional<Picture> on(Orientation orientation) {
        return Optional.ofNullable(byOrientation.get(orientation))
                .or(() -> byOrientation.values().stream().findFirst());
    }

    /** Whether screens differ in what they are shown. */
    boolean differ() {
        return byOrientation.size() > 1;
    }

    Stream<Picture> all() {
        return byOrientation.values().stream();
    }
}
