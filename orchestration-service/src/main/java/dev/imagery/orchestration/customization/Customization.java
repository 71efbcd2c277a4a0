package dev.imagery.orchestration.customization;

import java.util.List;
import java.util.Map;

/** Answers contexts whatever the state of the customization service. */
public interface Customization {

    /**
     * The answers to some contexts, all of them from one release; never throws for what is wrong behind it.
     *
     * @param contexts attributes by name; at least one context
     */
    Answer answer(List<Map<String, String>> contexts);
}
