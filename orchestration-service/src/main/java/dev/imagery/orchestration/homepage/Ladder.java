package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.visit.Screen;
import dev.imagery.orchestration.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resolutions that a picture comes in. A visit that states none is asked for at each of them, and gets the smallest that is enough.
 *
 * @param resolutions the smallest first
 * @param usual the one for a screen that is not known
 */
record Ladder(List<String> resolutions, String usual) {

    private static final String RESOLUTION = "resolution";

    Ladder {
        resolutions = List.copyOf(resolutions);
    }

    /** The resolutions that a visit is asked for at; where it states one, that is the first. */
    List<String> asked(Visit visit) {
        if (visit.resolution().isEmpty()) {
            return resolutions;
        }
        String stated = visit.resolution().get();
        if (!visit.full()) {
            return List.of(stated);
        }
        List<String> all = new ArrayList<>(resolutions);
        all.remove(stated);
        all.addFirst(stated);
        return all;
    }

    /** The visit's context at each of these resolutions. */
    static List<Map<String, String>> contexts(Visit visit, List<String> resolutions) {
        return resolutions.stream()
                .map(resolution -> {
                    Map<String, String> context = new TreeMap<>(visit.context());
                    context.put(RESOLUTION, resolution);
                    return context;
                })
                .toList();
    }

    /**
     * Which of the offers the visit gets, by its position.
     *
     * @param offers at each of the resolutions that {@link #asked} names
     */
    int chosen(Visit visit, List<Offer> offers) {
        if (visit.resolution().isPresent()) {
            return 0;
        }
        Screen screen = visit.screen();
        if (screen.savesData()) {
            return firstWithPicture(offers);
        }
        return screen.isSized() ? smallestThatCovers(screen, offers) : usualOrNearest(offers);
    }

    private static int firstWithPicture(List<Offer> offers) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).hasPictures()) {
                return i;
            }
        }
        return 0;
    }

    private static int smallestThatCovers(Screen screen, List<Offer> offers) {
        int largest = -1;
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (offer.hasPictures()) {
                if (offer.covers(screen)) {
                    return i;
                }
                if (largest < 0 || offer.pixels() > offers.get(largest).pixels()) {
                    largest = i;
                }
            }
        }
        return Math.max(largest, 0);
    }

    /** The next smaller one that has a picture stands in for the usual one, then the next larger. */
    private int usualOrNearest(List<Offer> offers) {
        int at = resolutions.indexOf(usual);
        for (int i = at; i >= 0; i--) {
            if (offers.get(i).hasPictures()) {
                return i;
            }
        }
        for (int i = at + 1; i < offers.size(); i++) {
            if (offers.get(i).hasPictures()) {
                return i;
            }
        }
        return at;
    }
}
