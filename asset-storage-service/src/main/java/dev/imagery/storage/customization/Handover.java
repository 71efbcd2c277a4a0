package dev.imagery.storage.customization;

import dev.imagery.storage.lifecycle.Refusal;

/** What customization said to a rule set. */
public sealed interface Handover {

    /**
     * It serves the set.
     *
     * @param release the first one with it
     */
    record Acknowledged(long release) implements Handover {}

    /** It will not serve the set, however often it is asked. */
    record Refused(Refusal refusal) implements Handover {}
}
