package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a value begins in the text, and all that is in it. */
sealed interface Place {

    Position start();

    /** @param token of a JSON Pointer, unescaped */
    Optional<Place> part(String token);

    /** The place of the same value, seen from another place that stands for it. */
    Place standingAt(Position other);

    record OfScalar(Position start) implements Place {

        @Override
        public Optional<Place> part(String token) {
            return Optional.empty();
        }

        @Override
        public Place standingAt(Position other) {
            return new OfScalar(other);
        }
    }

    record OfObject(Position start, Map<String, Place> fields) implements Place {

        @Override
        public Optional<Place> part(String token) {
            return Optional.ofNullable(fields.get(token));
        }

        @Override
        public Place standingAt(Position other) {
            return new OfObject(other, fields);
        }
    }

    record OfArray(Position start, List<Place> elements) implements Place {

        private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

        @Override
        public Optional<Place> part(String token) {
            return Optional.of(token)
                    .filter(INDEX.asMatchPredicate())
                    .map(Integer::parseInt)
                    .filter(index -> index < elements.size())
                    .map(elements::get);
        }

        @Override
        public Place standingAt(Position other) {
            return new OfArray(other, elements);
        }
    }
}
