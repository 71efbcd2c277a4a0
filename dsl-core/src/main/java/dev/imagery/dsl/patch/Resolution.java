package dev.imagery.dsl.patch;

import dev.imagery.dsl.fault.Fault;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a recipe with everything that it extends came to. */
public sealed interface Resolution {

    /**
     * The recipe as a whole.
     *
     * @param recipe without {@code extends}; another object than the one that was resolved
     * @param bases the versions that it was made of, from the one that the recipe names itself upwards; empty where it extends none
     */
    record Resolved(JsonNode recipe, List<RecipeVersion> bases) implements Resolution {

        public Resolved {
            bases = List.copyOf(bases);
        }
    }

    /** @param faults at least one, all of them about {@code extends} */
    record Faulty(List<Fault> faults) implements Resolution {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
