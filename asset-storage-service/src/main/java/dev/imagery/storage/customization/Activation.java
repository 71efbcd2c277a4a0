package dev.imagery.storage.customization;

import dev.imagery.storage.lifecycle.Refusal;

/** What customization said when it was to serve a rule set. */
public sealed interface Activation {

    /**
     * It serves the set.
     *
     * @param release the first one with it
     */
    record Acknowledged(long release) implements Activation {}

    /** It will not serve the set, however often it is asked. */
    record Refused(Refusal refusal) implements Activation {}
}
