package dev.imagery.storage.caller;

import java.util.Optional;

/**
 * Who changes something.
 *
 * @param actor a person, a service or a job
 * @param address the network address that the call came from; empty where the service itself acts
 * @param requestId the id that stands in the logs of every service; empty where the service itself acts
 */
public record Caller(Actor actor, Optional<String> address, Optional<String> requestId) {

    /** The service itself, doing at its time what {@code actor} asked for earlier. */
    public static Caller later(Actor actor) {
        return new Caller(actor, Optional.empty(), Optional.empty());
    }
}
