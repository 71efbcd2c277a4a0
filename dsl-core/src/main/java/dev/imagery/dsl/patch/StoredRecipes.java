package dev.imagery.dsl.patch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The recipes that others can extend. */
public interface StoredRecipes {

    /** None at all. */
    StoredRecipes NONE = new StoredRecipes() {

        @Override
        public Optional<StoredText> find(String name, OptionalInt version) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /** @param version where empty, the newest */
    Optional<StoredText> find(String name, OptionalInt version);

    /** Of all that have a newest version. */
    Collection<String> names();
}
