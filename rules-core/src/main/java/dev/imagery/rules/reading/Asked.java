package dev.imagery.rules.reading;

import dev.imagery.rules.evaluation.Context;
import java.util.List;

/** What a question asks for. */
public sealed interface Asked extends Inquiry {

    /** One context, whose answer stands alone. */
    record One(Context context) implements Asked {

        @Override
        public List<Context> contexts() {
            return List.of(context);
        }
    }

    /** Contexts whose answers make a list, even that of a single one. */
    record Several(List<Context> contexts) implements Asked {

        public Several {
            contexts = List.copyOf(contexts);
        }
    }
}
