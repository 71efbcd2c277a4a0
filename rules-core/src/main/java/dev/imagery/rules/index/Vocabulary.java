package dev.imagery.rules.index;

import java.util.Collections;
import java.util.List;

/** Names by position, sorted: the attributes or the fields of a set or of a release. */
record Vocabulary(List<String> names) {

    Vocabulary {
        names = names.stream().sorted().distinct().toList();
    }

    int size() {
        return names.size();
    }

    int[] positionsOf(Vocabulary part) {
        return part.names().stream().mapToInt(this::positionOf).toArray();
    }

    int positionOf(String name) {
        int position = Collections.binarySearch(names, name);
        if (position < 0) {
            throw new IllegalArgumentException("unknown name " + name);
        }
        return position;
    }
}
