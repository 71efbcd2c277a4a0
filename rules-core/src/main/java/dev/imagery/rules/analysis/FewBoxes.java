package dev.imagery.rules.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says the same contexts with fewer and simpler boxes. */
final class FewBoxes {

    private final List<Domain> domains;

    /** @param domains by level */
    FewBoxes(List<Domain> domains) {
        this.domains = domains;
    }

    /** Those that differ in one attribute alone as one, each without what others have. */
    List<Box> of(List<Box> boxes) {
        return merged(sharpened(merged(boxes)));
    }

    private List<Box> merged(List<Box> boxes) {
        List<Box> merged = boxes;
        int before;
        do {
            before = merged.size();
            for (int level = 0; level < domains.size(); level++) {
                merged = merged(merged, level);
            }
            merged = withoutContained(merged);
        } while (merged.size() < before);
        return merged;
    }

    private List<Box> merged(List<Box> boxes, int level) {
        BitSet all = domains.get(level).all();
        Map<Box, BitSet> byRest = new LinkedHashMap<>();
        for (Box box : boxes) {
            @Nullable BitSet classes = box.classes(level);
            byRest.computeIfAbsent(box.without(level), rest -> new BitSet()).or(classes == null ? all : classes);
        }
        var merged = new ArrayList<Box>();
        byRest.forEach((rest, classes) -> merged.add(classes.equals(all) ? rest : rest.with(level, classes)));
        return merged;
    }

    private static List<Box> withoutContained(List<Box> boxes) {
        var kept = new ArrayList<Box>();
        for (Box box : boxes) {
            if (kept.stream().noneMatch(other -> other.contains(box))) {
                kept.removeIf(box::contains);
                kept.add(box);
            }
        }
        return kept;
    }

    /** Takes classes out of a box where another, as it is by then, has all that the box has with them. */
    private static List<Box> sharpened(List<Box> boxes) {
        var sharpened = new ArrayList<>(boxes);
        for (int i = 0; i < sharpened.size(); i++) {
            for (int j = 0; j < sharpened.size(); j++) {
                if (i != j) {
                    sharpened.set(i, without(sharpened.get(i), sharpened.get(j)));
                }
            }
        }
        return sharpened;
    }

    private static Box without(Box box, Box other) {
        int only = -1;
        for (Map.Entry<Integer, BitSet> theirs : other.byLevel().entrySet()) {
            @Nullable BitSet classes = box.classes(theirs.getKey());
            if (classes == null) {
                return box;
            }
            if (!Box.isWithin(classes, theirs.getValue())) {
                if (only >= 0) {
                    return box;
                }
                only = theirs.getKey();
            }
        }
        return only < 0 ? box : without(box, only, other.byLevel().get(only));
    }

    private static Box without(Box box, int level, @Nullable BitSet others) {
        @Nullable BitSet classes = box.classes(level);
        if (classes == null || others == null) {
            return box;
        }
        var left = (BitSet) classes.clone();
        left.andNot(others);
        return box.with(level, left);
    }
}
